import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  buildSchema,
  getIntrospectionQuery,
  getOperationAST,
  isInterfaceType,
  isObjectType,
  parse,
  type GraphQLCompositeType,
  type GraphQLError,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { hostile } from '../../../bench/calibrate/hostile.ts';
import { readLoadableDataset } from '../../../src/dataset/read-dataset.ts';
import { readSdl } from '../../../src/dataset/read-sdl.ts';
import { checkOperation, weighOperation } from '../../../src/graphql/limits/check-operation.ts';
import type { CostRule } from '../../../src/graphql/limits/cost-rule.ts';
import { costRules } from '../../../src/graphql/limits/cost-rules.ts';
import { setBounds } from '../../../src/graphql/limits/set-bounds.ts';
import { degreeOf, nodesOf } from '../../../src/graphql/limits/sizes.ts';
import { weighFields } from '../../../src/graphql/limits/weigh-fields.ts';
import { weighFilters } from '../../../src/graphql/limits/weigh-filters.ts';
import { weighIntrospection } from '../../../src/graphql/limits/weigh-introspection.ts';
import { weighRows } from '../../../src/graphql/limits/weigh-rows.ts';
import { weighStatements } from '../../../src/graphql/limits/weigh-statements.ts';
import { weighWork } from '../../../src/graphql/limits/weigh-work.ts';
import { limitNames, standardLimits, type Limits } from '../../../src/limits.ts';
import { packageRoot } from '../../../src/package-root.ts';
import { countGraph } from '../../../src/records/graph.ts';

const schema = setBounds(
  buildSchema(await readFile(join(packageRoot, 'schema', 'generated', 'schema.graphql'), 'utf8'), {
    assumeValidSDL: true,
  }),
  await readSdl(join(packageRoot, 'schema')),
);
const unlimited = Object.fromEntries(
  limitNames.map((name) => [name, name === 'filterDepth' ? 50 : Number.MAX_SAFE_INTEGER]),
) as Limits;

/** What one rule counts of a query, or all of them. */
function weigh(query: string, rule?: CostRule, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  const weights = weighOperation({ schema, document, operation: getOperationAST(document)!, variables }, unlimited);
  return rule ? weights.of(rule) : weights.cost;
}

function refusal(query: string): string | undefined {
  const document = parse(query);
  try {
    checkOperation({ schema, document, operation: getOperationAST(document)!, variables: {} }, standardLimits);
    return undefined;
  } catch (error) {
    return (error as GraphQLError).message;
  }
}

/** The standard introspection query with all that graphql-js can ask. */
const everything = {
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
};

describe('introspection', () => {
  it.each([
    ['by default', {}],
    ['with all options', everything],
    ['without descriptions', { descriptions: false }],
  ])('passes as tools ask it: %s', (_how, options) => {
    expect(refusal(getIntrospectionQuery(options))).toBeUndefined();
  });

  it('is counted, not guessed', () => {
    const types = Object.keys(schema.getTypeMap()).length;
    expect(weigh('{ __schema { types { name } } }', weighIntrospection)).toBeCloseTo(1.5 * (1 + types) + 0.3 * types);
    const fields = Object.keys((schema.getType('Mission') as unknown as { getFields(): object }).getFields()).length;
    expect(weigh('{ __type(name: "Mission") { fields { name } } }', weighIntrospection)).toBeCloseTo(
      1.5 * (1 + fields) + 0.3 * fields,
    );
    expect(weigh('{ __type(name: "Nothing") { fields { name } } }', weighIntrospection)).toBe(0);
  });

  it.each([
    `{ __schema { types { inputFields { type { ${Array.from({ length: 5 }, (_, index) => `a${index}: inputFields { name description type { name } }`).join(' ')} } } } } }`,
    '{ __schema { types { inputFields { name type { name inputFields { name description type { name } } } } } } }',
    `{ __schema { types { ...t } } } fragment t on __Type { ${Array.from({ length: 40 }, (_, index) => `f${index}: fields { name description }`).join(' ')} }`,
    `{ ${Array.from({ length: 30 }, (_, index) => `a${index}: __schema { types { fields { name description } } }`).join(' ')} }`,
  ])('is refused where lists lead to lists or are asked for again and again: %#', (query) => {
    expect(refusal(query)).toMatch(
      /^The request asks for too much, most of it for introspection \(.+\): cost is [\d,]+, at most 60,000 are allowed\. Ask for fewer lists of the schema/,
    );
  });

  it('stops counting when it is too much', () => {
    const bomb = `{ __schema { types { ${Array.from({ length: 60 }, (_, index) => `a${index}: fields { type { fields { type { name } } } }`).join(' ')} } } }`;
    const started = process.cpuUsage();
    expect(refusal(bomb)).toContain('cost is');
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1_000).toBeLessThan(500);
  });
});

describe('filters', () => {
  const missions = (where: string): number => weigh(`{ missions(where: ${where}, limit: 1) { id } }`, weighFilters);
  it('weigh by the rows that they are asked of', () => {
    expect(weigh('{ provisions(where: { text: { contains: "a" } }) { id } }', weighFilters)).toBeGreaterThan(100 * 5);
    expect(weigh('{ provisions(where: { text: { contains: "a" } }) { id } }', weighFilters)).toBeGreaterThan(
      10 * missions('{ name: { contains: "a" } }'),
    );
    const unnamed = missions('{ id: { contains: "a" }, name: { contains: "a" } }');
    expect(missions('{ id: { eq: "a" }, name: { contains: "a" } }')).toBeLessThan(unnamed);
  });

  it('weigh more with every level and every condition', () => {
    const levels = [0, 1, 2, 3, 4].map((depth) =>
      missions(
        Array.from({ length: depth }).reduceRight<string>(
          (inner, _, level) => `{ ${level % 2 === 0 ? 'mandatedBy' : 'mandates'}: { none: ${inner} } }`,
          '{ id: { contains: "a" } }',
        ),
      ),
    );
    for (const [index, weight] of levels.entries()) if (index > 0) expect(weight).toBeGreaterThan(levels[index - 1]!);
    expect(levels[4]).toBeGreaterThan(standardLimits.cost);
    expect(missions('{ OR: [{ name: { contains: "a" } }, { name: { contains: "b" } }] }')).toBeCloseTo(
      2 * missions('{ name: { contains: "a" } }'),
    );
  });

  it('look twice at what all or a single one must hold', () => {
    const by = (quantifier: string): number => missions(`{ mandatedBy: { ${quantifier}: { id: { contains: "a" } } } }`);
    expect([by('none'), by('all'), by('single')]).toEqual([by('some'), 2 * by('some'), 2 * by('some')]);
  });

  it('are read in connections, over edges and over one thing alike', () => {
    expect(missions('{ mandatedByConnection: { some: { node: { id: { contains: "a" } } } } }')).toBe(
      missions('{ mandatedBy: { some: { id: { contains: "a" } } } }'),
    );
    expect(missions('{ mandatedByConnection: { some: { edge: { provision: { contains: "a" } } } } }')).toBeGreaterThan(
      100,
    );
    expect(
      weigh('{ provisions(where: { document: { symbol: { contains: "a" } } }) { id } }', weighFilters),
    ).toBeGreaterThan(80_000 * 0.03);
  });

  it('are read in the members of a union', () => {
    const about = (where: string): number =>
      weigh(`{ statements(where: { aboutConnection: ${where} }) { id } }`, weighFilters);
    expect(
      about('{ Mission: { node: { mandatedBy: { some: { mandates: { some: { id: { contains: "a" } } } } } } } }'),
    ).toBeGreaterThan(1_000 + about('{ Mission: { node: { mandatedBy: { some: { id: { contains: "a" } } } } } }'));
  });

  it('stand in the statement once for every type behind an interface', () => {
    const deep = (field: string): number =>
      weigh(
        `{ ${field}(first: 1, where: { cites: { some: { cites: { some: { title: { contains: "a" } } } } } }) { totalCount } }`,
        weighFilters,
      );
    expect(deep('documentsConnection')).toBeGreaterThan(2 * deep('studiesConnection'));
  });
});

describe('what else is weighed', () => {
  it.each<[string, CostRule, string, string]>([
    ['a text again under an alias', weighWork, '{ provisions { text } }', '{ provisions { text again: text } }'],
    ['citations', weighWork, '{ resolutions(limit: 10) { citation } }', '{ resolutions(limit: 11) { citation } }'],
    [
      'the words of a phrase',
      weighWork,
      '{ search(phrase: "one two") { total } }',
      '{ search(phrase: "one two three") { total } }',
    ],
    [
      'hops',
      weighWork,
      '{ path(source: "a", target: "b", maxLength: 5) { explanation } }',
      '{ path(source: "a", target: "b", maxLength: 6) { explanation } }',
    ],
    [
      'a switch',
      weighWork,
      '{ path(source: "a", target: "b") { explanation } }',
      '{ path(source: "a", target: "b", throughCoCitation: true) { explanation } }',
    ],
    ['questions', weighStatements, '{ a: dataset { version } }', '{ a: dataset { version } b: dataset { version } }'],
    ['lists', weighStatements, '{ missions { claims { id } } }', '{ missions { claims { id } events { id } } }'],
    [
      'aggregates',
      weighStatements,
      '{ missionsConnection { aggregate { node { name { longest } } } } }',
      '{ missionsConnection { aggregate { node { name { longest } acronym { longest } } } } }',
    ],
    [
      'the types of nodes behind an answer',
      weighStatements,
      '{ entities(ids: ["a"]) { node { ... on Study { id } } } }',
      '{ entities(ids: ["a", "b"]) { node { ... on Study { id } } } }',
    ],
    ['rows to look through', weighRows, '{ missions(limit: 1) { id } }', '{ provisions(limit: 1) { id } }'],
    [
      'edges to look through',
      weighRows,
      '{ missions(limit: 10) { claims(limit: 1) { id } } }',
      '{ missions(limit: 20) { claims(limit: 1) { id } } }',
    ],
    [
      'entries of an order',
      weighRows,
      '{ provisions(sort: [{ text: ASC }]) { id } }',
      '{ provisions(sort: [{ text: ASC }, { number: ASC }]) { id } }',
    ],
    ['fields', weighFields, '{ missions { id } }', '{ missions { id name } }'],
  ])('%s', (_what, rule, less, more) => expect(weigh(more, rule)).toBeGreaterThan(weigh(less, rule)));

  it('is none of a phrase beyond the words that count', () => {
    const words = (count: number): number =>
      weigh(`{ search(phrase: "${'word '.repeat(count)}") { total } }`, weighWork);
    expect(words(65)).toBe(words(64));
    expect(words(64)).toBeGreaterThan(words(63));
  });

  it('is one row of a list that an id names', () =>
    expect(weigh('{ resolutions(where: { id: { eq: "a" } }) { id } }', weighRows)).toBeLessThan(1));
});

describe('the cost', () => {
  const names = [
    'id',
    'name',
    'acronym',
    'claims(limit: 2) { id statement }',
    'mandatedBy(limit: 3) { symbol text { provisions(limit: 5) { text } } }',
    'mandateHistory(first: 5) { total }',
    'claimsConnection(first: 2) { totalCount }',
    '__typename',
  ];
  const selections = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 8 });
  const aliased = (fields: readonly string[]): string => fields.map((field, index) => `f${index}: ${field}`).join(' ');
  const limit = fc.integer({ min: 1, max: 100 });

  it('never falls with another alias, a larger page or another root', () => {
    fc.assert(
      fc.property(selections, fc.constantFrom(...names), limit, (fields, another, rows) => {
        const query = (some: readonly string[], page: number): string =>
          `{ missions(limit: ${page}) { ${aliased(some)} } }`;
        const cost = weigh(query(fields, rows));
        expect(weigh(query([...fields, another], rows))).toBeGreaterThanOrEqual(cost);
        if (rows < 100) expect(weigh(query(fields, rows + 1))).toBeGreaterThanOrEqual(cost);
        expect(
          weigh(
            `{ a: missions(limit: ${rows}) { ${aliased(fields)} } b: missions(limit: ${rows}) { ${aliased(fields)} } }`,
          ),
        ).toBeGreaterThanOrEqual(2 * cost - 2);
      }),
    );
  });

  it('of a fragment is that of what stands in it, and of a variable that of its value', () => {
    fc.assert(
      fc.property(selections, limit, (fields, rows) => {
        const cost = weigh(`{ missions(limit: ${rows}) { ${aliased(fields)} } }`);
        expect(weigh(`{ missions(limit: ${rows}) { ...f } } fragment f on Mission { ${aliased(fields)} }`)).toBe(cost);
        expect(weigh(`{ missions(limit: ${rows}) { ... on Mission { ${aliased(fields)} } } }`)).toBe(cost);
        expect(weigh(`query($n: Int) { missions(limit: $n) { ${aliased(fields)} } }`, undefined, { n: rows })).toBe(
          cost,
        );
      }),
    );
  });
});

describe('a refusal', () => {
  it.each(costRules.map((rule) => [rule.what, rule] as const))(
    'can name %s and says what to do',
    (_what, { what, advice }) => {
      expect(what).toMatch(/^[a-z]/);
      expect(advice).toMatch(/^[A-Z].+\.$/);
    },
  );

  it.each([
    'twenty-five comparisons',
    'thirty times asAt',
    'thirty common phrases',
    'all, all, all, none',
    'contains, 95 ways',
    'contains, thirty roots',
    'sorted by text, thirty times',
    'sixty citations of each',
    'citations of all mandates, with a place',
    'introspection, 58 aliases',
  ])('meets %s', (name) => {
    expect(refusal(hostile.find((each) => each.case === name)!.query)).toMatch(/^The (request|query) /);
  });
});

describe('the table of sizes', async () => {
  const { graph } = await readLoadableDataset();
  it('has no fewer nodes of a type than there are records of it', () => {
    for (const [kind, count] of Object.entries(countGraph(graph).nodes))
      expect([kind, nodesOf(schema.getType(kind) as GraphQLCompositeType) >= count]).toEqual([kind, true]);
  });

  it('knows how many edges every relationship may have, and those that are many by number', () => {
    const relationships = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter(({ extensions }) => extensions.relationship)
          .map((field) => [`${type.name}.${field.name}`, degreeOf(type, field)] as const),
      );
    expect(relationships.length).toBeGreaterThan(150);
    expect(relationships.filter(([, degree]) => degree === undefined)).toEqual([]);
    expect(new Map(relationships).get('Mission.mandatedByConnection')).toBe(85);
  });
});
