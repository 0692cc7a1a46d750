import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  Kind,
  buildSchema,
  getNullableType,
  getOperationAST,
  isInterfaceType,
  isListType,
  isObjectType,
  parse,
  print,
  visit,
  type GraphQLError,
  type OperationDefinitionNode,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { readExampleQuestions } from '../../../bench/read-questions.ts';
import { readSdl } from '../../../src/dataset/read-sdl.ts';
import { checkOperation, weighOperation } from '../../../src/graphql/limits/check-operation.ts';
import { setBounds } from '../../../src/graphql/limits/set-bounds.ts';
import { weighObjects } from '../../../src/graphql/limits/weigh-objects.ts';
import { limitNames, readLimits, settingOf, standardLimits, type Limits } from '../../../src/limits.ts';
import { packageRoot } from '../../../src/package-root.ts';

/** The generated schema, which is that of the API: to build it anew would take longer than all of these tests. */
const schema = setBounds(
  buildSchema(await readFile(join(packageRoot, 'schema', 'generated', 'schema.graphql'), 'utf8'), {
    assumeValidSDL: true,
  }),
  await readSdl(join(packageRoot, 'schema')),
);

function measure(query: string, variables: Record<string, unknown> = {}, limits: Partial<Limits> = {}): number {
  const document = parse(query);
  return checkOperation(
    { schema, document, operation: getOperationAST(document)!, variables },
    { ...standardLimits, ...limits },
  );
}

/** The objects that the answer may hold. */
function objectsOf(query: string): number {
  const document = parse(query);
  return weighOperation({ schema, document, operation: getOperationAST(document)!, variables: {} }, standardLimits).of(
    weighObjects,
  );
}

const passes = { estimate: expect.any(Number) as number };

function refusal(
  query: string,
  variables: Record<string, unknown> = {},
  limits: Partial<Limits> = {},
): Record<string, unknown> {
  try {
    return { estimate: measure(query, variables, limits) };
  } catch (error) {
    const { message, locations, extensions } = error as GraphQLError;
    return { message, at: locations?.map(({ line, column }) => `${line}:${column}`).join(' '), ...extensions };
  }
}

describe('pages', () => {
  const lists = ['studies', 'documents'].map((name): [string, string] => [name, 'limit']);
  const pages: [string, string][] = [...lists, ['studiesConnection', 'first']];
  it.each(pages)('of %s are from 1 to 100, literal or variable', (field, argument) => {
    const select = field.endsWith('Connection') ? '{ totalCount }' : '{ id }';
    const literal = (value: string): Record<string, unknown> =>
      refusal(`{ ${field}(${argument}: ${value}) ${select} }`);
    const variable = (value: unknown): Record<string, unknown> =>
      refusal(`query($n: Int${field === 'documents' ? '!' : ''}) { ${field}(${argument}: $n) ${select} }`, {
        n: value,
      });
    for (const value of [-1, 0, 101, 2_147_483_647]) {
      expect(literal(String(value))).toMatchObject({ code: 'BAD_USER_INPUT', argument });
      expect(variable(value)).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument,
        message: `"${argument}" of "${field}" must be from 1 to 100.`,
      });
    }
    for (const value of [1, 100]) expect([literal(String(value)), variable(value)]).toEqual([passes, passes]);
  });

  it('that are null are refused, and those that are left out have their default', () => {
    expect(refusal('{ studies(limit: null) { id } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('not null') as string,
    });
    expect(refusal('query($n: Int) { studies(limit: $n) { id } }', { n: null })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(refusal('query($n: Int) { search(phrase: "x", first: $n) { total } }', { n: null })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(objectsOf('query($n: Int) { studies(limit: $n) { id } }')).toBe(20);
    expect(objectsOf('{ studies { id } claims { id } }')).toBe(120);
  });

  it('inside of fragments and of other operations are looked at where they run', () => {
    expect(
      refusal('{ missions { ...f } } fragment f on Mission { ...g } fragment g on Mission { claims(limit: 0) { id } }'),
    ).toMatchObject({ code: 'BAD_USER_INPUT' });
    const two = parse('query A { studies { id } } query B { studies(limit: 0) { id } }');
    expect(
      checkOperation(
        { schema, document: two, operation: two.definitions[0] as OperationDefinitionNode, variables: {} },
        standardLimits,
      ),
    ).toBe(measure('{ studies { id } }'));
  });

  it('begin where an answer ended, not anywhere', () => {
    const cursor = (text: string): string => Buffer.from(text).toString('base64');
    const after = (value: string): Record<string, unknown> =>
      refusal('query($a: String) { studiesConnection(after: $a) { totalCount } }', { a: value });
    for (const value of [
      'zzz',
      '',
      cursor('an arrayconnection:5'),
      cursor('arrayconnection:5 or so'),
      cursor('arrayconnection:-5'),
      cursor('arrayconnection:10001'),
      cursor('arrayconnection:1000000000000'),
    ])
      expect(after(value)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
    expect([
      after(cursor('arrayconnection:10000')),
      refusal('{ studies(offset: 10000) { id } }'),
      refusal('{ studies(offset: null) { id } }'),
    ]).toEqual([passes, passes, passes]);
    for (const value of [-1, 10_001])
      expect(refusal(`{ studies(offset: ${value}) { id } }`)).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: 'offset',
      });
  });
});

describe('arguments of our own', () => {
  it.each([
    ['{ lookup(identifier: " ") { outcome } }', 'identifier', '"identifier" is empty.'],
    [
      `{ lookup(identifier: "${'x'.repeat(501)}") { outcome } }`,
      'identifier',
      '"identifier" has 501 characters; at most 500 are allowed.',
    ],
    ['{ entities(ids: []) { id } }', 'ids', '"ids" has 0 entries; from 1 to 100 are allowed.'],
    [`{ entities(ids: [${'"a",'.repeat(101)}]) { id } }`, 'ids', '"ids" has 101 entries; from 1 to 100 are allowed.'],
    ['{ lineage(id: "a", maxDepth: 0) { truncated } }', 'maxDepth', '"maxDepth" of "lineage" must be from 1 to 100.'],
    [
      '{ path(source: "a", target: "b", maxLength: 13) { explanation } }',
      'maxLength',
      '"maxLength" of "path" must be from 1 to 12.',
    ],
    [
      '{ missions { mandateHistory(first: 501) { total } } }',
      'first',
      '"first" of "mandateHistory" must be from 1 to 500.',
    ],
    [
      `{ studies { citation(pinpoint: "${'x'.repeat(201)}") } }`,
      'pinpoint',
      '"pinpoint" has 201 characters; at most 200 are allowed.',
    ],
    ['{ studies(offset: -1) { id } }', 'offset', '"offset" of "studies" must be from 0 to 10000.'],
    ['{ studies(limit: null) { id } }', 'limit', '"limit" of "studies" must be from 1 to 100, not null.'],
    ['{ studiesConnection(after: "zzz") { totalCount } }', 'after', '"after" is no cursor of an earlier answer.'],
    [
      `{ studiesConnection(after: "${Buffer.from('arrayconnection:10001').toString('base64')}") { totalCount } }`,
      'after',
      '"after" lies 10001 items in; at most 10000 may be passed over. Narrow the list with "where".',
    ],
  ])('%s', (query, argument, message) => {
    expect(refusal(query)).toEqual({
      code: 'BAD_USER_INPUT',
      argument,
      message,
      at: expect.stringMatching(/^1:\d+$/) as string,
    });
  });

  it.each([
    `{ lookup(identifier: "${'x'.repeat(500)}") { outcome } }`,
    '{ entities(ids: ["a"]) { id } }',
    `{ entities(ids: [${'"a",'.repeat(100)}]) { id } }`,
    '{ path(source: "a", target: "b", maxLength: 12) { explanation } }',
    '{ path(source: "a", target: "b", maxLength: 1) { explanation } }',
    '{ studies(offset: 0) { id } }',
    '{ studiesConnection(after: null) { totalCount } }',
    '{ search(phrase: "x", after: "not that of a connection") { total } }',
  ])('may lie at their bounds: %s', (query) => expect(refusal(query)).toEqual(passes));

  it('that no type can read are refused at their place', () => {
    expect(
      refusal('query($n: Int) {\n  missions(limit: 1) { mandateHistory(first: $n) { total } }\n}', { n: null }),
    ).toEqual({
      code: 'BAD_USER_INPUT',
      at: '2:46',
      message: 'Argument "first" of non-null type "Int!" must not be null.',
    });
    expect(refusal('query($n: Int!) { studies(limit: $n) { id } }')).toEqual({
      code: 'BAD_USER_INPUT',
      at: '1:7',
      message: 'Variable "$n" of required type "Int!" was not provided.',
    });
    const complaint = (value: string): string =>
      `Variable "$n" got invalid value "${value}"; Int cannot represent non-integer value: "${value}"`;
    const said = (value: string): unknown =>
      refusal('query($n: Int) { studies(limit: $n) { id } }', { n: value }).message;
    const [longest, longer] = [(500 - complaint('').length) / 2, (502 - complaint('').length) / 2].map((length) =>
      'x'.repeat(length),
    ) as [string, string];
    expect([said(longest), said(longer)]).toEqual([complaint(longest), `${complaint(longer).slice(0, 500)} …`]);
  });

  it('may be left out or null where the schema says so', () => {
    expect(
      refusal(
        '{ evidenceFor(claim: "a", phrase: null) { independentStudies } studies(limit: 1) { citation(pinpoint: null) } }',
      ),
    ).toEqual(passes);
  });
});

describe('what is too large', () => {
  const nested = (depth: number): string =>
    `missions(limit: 1) {${' succeeds(limit: 1) {'.repeat(depth - 2)} id ${'}'.repeat(depth - 1)}`;
  const not = (depth: number): object => (depth === 1 ? { title: { eq: 'x' } } : { NOT: not(depth - 1) });
  const where = 'query($w: StudyWhere) { studies(where: $w) { id } }';

  it.each<[string, string, Record<string, unknown>, keyof Limits, number]>([
    ['depth', `{ ${nested(21)} }`, {}, 'depth', 21],
    ['root fields', `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(' ')} }`, {}, 'rootFields', 31],
    ['aliases', `{ missions { ${Array.from({ length: 61 }, (_, i) => `a${i}: id`).join(' ')} } }`, {}, 'aliases', 61],
    ['directives', `{ missions { ${'id @skip(if: false) '.repeat(51)} } }`, {}, 'directives', 51],
    ['a filter in a variable', where, { w: not(10) }, 'filterDepth', 11],
    [
      'a filter that is as deep as a body can hold',
      where,
      { w: JSON.parse(`${'{"NOT":'.repeat(30_000)}{}${'}'.repeat(30_000)}`) as object },
      'filterDepth',
      11,
    ],
    [
      'lists that are as deep as a body can hold',
      where,
      { w: { AND: JSON.parse(`${'['.repeat(30_000)}${']'.repeat(30_000)}`) as object } },
      'filterDepth',
      11,
    ],
    [
      'an object of many fields',
      where,
      { w: Object.fromEntries(Array.from({ length: 251 }, (_, n) => [`k${n}`, 0])) },
      'listEntries',
      251,
    ],
    [
      'conditions of all filters together',
      where,
      { w: { OR: Array.from({ length: 100 }, () => ({ title: { eq: 'x' } })) } },
      'conditions',
      201,
    ],
    [
      'a filter in the document',
      `{ studies(where: ${'{ NOT: '.repeat(10)}{}${'}'.repeat(10)}) { id } }`,
      {},
      'filterDepth',
      11,
    ],
    [
      'a list of an argument',
      '{ studies(where: { id: { in: $ids } }) { id } }'.replace('{', 'query($ids: [ID!]) {'),
      { ids: Array.from({ length: 251 }, String) },
      'listEntries',
      251,
    ],
    [
      'what it makes the server do',
      '{ themes(limit: 100) { claims { themes { claims { id } } } } }',
      {},
      'cost',
      9_049_169,
    ],
  ])('is refused by measure: %s', (_name, query, variables, measured, value) => {
    expect(refusal(query, variables)).toMatchObject({
      code: 'QUERY_TOO_EXPENSIVE',
      measure: measured,
      value,
      limit: standardLimits[measured],
    });
  });

  const aliased = (count: number): string =>
    `{ missions { ${Array.from({ length: count }, (_, i) => `a${i}: id`).join(' ')} id: id } }`;
  it.each<[string, string, Record<string, unknown>]>([
    ['depth', `{ ${nested(20)} }`, {}],
    ['root fields', `{ ${'__typename '.repeat(30)} }`, {}],
    ['fields', `{ missions(limit: 1) { ${'id '.repeat(999)} } }`, {}],
    ['aliases', aliased(60), {}],
    ['directives', `{ missions { ${'id @skip(if: false) '.repeat(50)} } }`, {}],
    ['the depth of a filter', where, { w: not(9) }],
    ['conditions', where, { w: { OR: [...Array.from({ length: 99 }, () => ({ title: { eq: 'x' } })), { AND: [] }] } }],
    [
      'entries of a list',
      'query($ids: [ID!]) { studies(where: { id: { in: $ids } }) { id } }',
      { ids: Array.from({ length: 250 }, String) },
    ],
    ['what it makes the server do', '{ themes(limit: 30) { claims(limit: 100) { themes(limit: 5) { id } } } }', {}],
  ])('passes where it is as large as allowed: %s', (_name, query, variables) => {
    expect(refusal(query, variables)).toEqual(passes);
  });

  const less = 'Ask for less, or in several requests.';
  it.each<[string, Record<string, unknown>, Partial<Limits>, string | undefined, string]>([
    [
      '{\n missions { claims { id } } }',
      {},
      { depth: 2 },
      '2:22',
      'The query nests too deep: depth is 3, at most 2 are allowed. Ask for what lies deeper by its id, in a request of its own.',
    ],
    [
      '{ a: __typename b: __typename }',
      {},
      { rootFields: 1 },
      '1:17',
      `The query asks too many questions at once: rootFields is 2, at most 1 are allowed. ${less}`,
    ],
    [
      '{ missions { id name } }',
      {},
      { fields: 2 },
      '1:17',
      `The query selects too many fields: fields is 3, at most 2 are allowed. ${less}`,
    ],
    [
      '{ missions { a: id b: id } }',
      {},
      { aliases: 1 },
      '1:20',
      `The query has too many aliases: aliases is 2, at most 1 are allowed. ${less}`,
    ],
    [
      '{ missions { id @skip(if: false) name @skip(if: false) } }',
      {},
      { directives: 1 },
      undefined,
      `The document has too many directives: directives is 2, at most 1 are allowed. ${less}`,
    ],
    [
      '{ studies(where: { NOT: { NOT: {} } }) { id } }',
      {},
      { filterDepth: 2 },
      '1:3',
      '"where" nests too deep: filterDepth is 3, at most 2 are allowed. Use a flatter filter.',
    ],
    [
      where,
      { w: { NOT: { NOT: {} } } },
      { filterDepth: 2 },
      undefined,
      '"w" nests too deep: filterDepth is 3, at most 2 are allowed. Use a flatter filter.',
    ],
    [
      '{ studies(where: { title: { eq: "x" } }) { id } documents: studies(where: { title: { eq: "x" } }) { id } }',
      {},
      { conditions: 3 },
      '1:49',
      'The filters of the query have too many conditions: conditions is 4, at most 3 are allowed. Use fewer conditions, or name ids with "in".',
    ],
    [
      '{ studies(where: { id: { in: ["a", "b"] } }) { id } }',
      {},
      { listEntries: 1 },
      '1:3',
      `A list of "where" is too long: listEntries is 2, at most 1 are allowed. ${less}`,
    ],
    [
      '{ studies(where: { title: { eq: "x" }, id: { eq: "x" } }) { id } }',
      {},
      { listEntries: 1 },
      '1:3',
      `An object of "where" has too many fields: listEntries is 2, at most 1 are allowed. ${less}`,
    ],
    [
      '{ missions(limit: 100) { id } }',
      {},
      { cost: 7 },
      '1:1',
      'The request asks for too much, most of it for statements (missions: 150): cost is 272, at most 7 are allowed. Ask fewer questions and for fewer lists in one request.',
    ],
  ])('says what was measured, where, and how to narrow it: %s', (query, variables, limits, at, message) => {
    expect(refusal(query, variables, limits)).toMatchObject({ at, message });
  });

  it('stops fragments that double each other before they are walked', () => {
    const doubling = Array.from(
      { length: 40 },
      (_, i) => `fragment f${i} on Mission { ...f${i + 1} ...f${i + 1} }`,
    ).join(' ');
    expect(refusal(`{ missions { ...f0 } } ${doubling} fragment f40 on Mission { id }`)).toMatchObject({
      code: 'QUERY_TOO_EXPENSIVE',
      measure: 'fields',
    });
  });

  it('says what weighs most and how to narrow it', () => {
    expect(refusal('{ all: themes(limit: 100) { claims { themes { claims { id } } } } }').message).toBe(
      'The request asks for too much, most of it for objects (all.claims.themes.claims: 8,000,000, all.claims.themes: 80,000, all.claims: 10,000): cost is 9,049,169, at most 60,000 are allowed. Ask for fewer with "limit" or "first", or name ids in "where".',
    );
  });
});

describe('an alias', () => {
  const refused = (query: string): unknown => refusal(query).message;
  it.each<[string, string, string, string]>([
    ['the id of a list below another', '{ missions { claims { id: section } } }', 'id', 'section'],
    [
      'what such a list is sorted by',
      '{ missions { claims(sort: [{ section: ASC }]) { ... on Claim { section: statement } } } }',
      'section',
      'statement',
    ],
    [
      'what edges to several types are sorted by',
      '{ studies { citesConnection(sort: [{ node: { title: ASC } }]) { e: edges { ...f } } } } fragment f on DocumentCitesRelationship { node { title: id } }',
      'title',
      'id',
    ],
    [
      'the place of edges to several types',
      '{ studies { citesConnection { edges { properties { ... on CitesProperties { _order: part } } } } } }',
      '_order',
      'part',
    ],
    ['the id of documents of several types', '{ documentsConnection { edges { node { id: title } } } }', 'id', 'title'],
  ])('cannot hide %s', (_what, query, alias, field) => {
    expect(refused(query)).toBe(
      `"${alias}" cannot be the alias of "${field}" here: the rows of the list are ordered by the field "${alias}". Use another alias.`,
    );
  });

  it.each([
    ['citation', 'title', '{ resolutions { id: title citation } }'],
    ['status', 'statement', '{ evidences { claim { status { status } ... { id: statement } } } }'],
    ['bibtex', 'title', '{ evidences { work { ...f bibtex } } } fragment f on Document { id: title }'],
    ['mandateHistory', 'acronym', '{ missions { id: acronym mandateHistory { complete } } }'],
  ])('cannot hide the id by which %s is found', (needed, field, query) => {
    expect(refused(query)).toBe(
      `"id" cannot be the alias of "${field}" here: "${needed}" is found by the field "id". Use another alias.`,
    );
  });

  it.each([
    '{ missions { id: acronym mandatedByConnection(sort: [{ edge: { action: ASC } }]) { edges { properties { action: provision } node { id: symbol } } } } }',
    '{ missions { claims(sort: [{ section: ASC }]) { id: id kind: statement assertedBy { id: title section: id } } } }',
    '{ search(phrase: "x") { hits { id: label } } }',
  ])('stays where nothing is ordered by it: %s', (query) => expect(refused(query)).toBeUndefined());
});

describe('null', () => {
  const where = (value: string): Record<string, unknown> =>
    refusal(`{ resolutions(where: ${value}, limit: 1) { id } }`);
  it.each([
    '{ AND: null }',
    '{ NOT: null }',
    '{ OR: [{ mandates: null }] }',
    '{ basedOnConnection: { all: null } }',
    '{ title: null }',
    '{ number: { in: null } }',
  ])('is no filter: %s', (value) => {
    expect(where(value)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'where' });
  });
  it('is a value that a field may have, and an argument that is left out', () => {
    expect([
      where('{ symbol: { eq: null } }'),
      where('null'),
      refusal('{ resolutions(sort: null, limit: 1) { id } }'),
    ]).toEqual([passes, passes, passes]);
  });
});

describe('the estimate of objects', () => {
  it.each<[string, number]>([
    ['{ missions(limit: 3) { id } }', 3],
    ['{ missions(limit: 3) { claims(limit: 2) { id } } }', 3 + 6],
    ['{ missions(where: { id: { eq: "monuc" } }) { claims(limit: 2) { id } } }', 1 + 2],
    ['{ missions(where: { id: { in: ["monuc", "monusco"] } }) { id } }', 2],
    ['{ missions(where: { id: { startsWith: "m" } }, limit: 7) { id } }', 7],
    ['{ missionsConnection(first: 4) { edges { node { id } } } }', 4 + 4 + 4],
    ['{ missionsConnection { totalCount } }', 20],
    ['{ documentsConnection(first: 1) { totalCount } }', 800],
    ['{ missions { mandateHistory(first: 500) { provisions { symbol } } } }', 20 + 3_400 + 3_400],
    ['{ missions(limit: 1) { mandateHistory(first: 500) { total } } }', 1 + 500],
    ['{ lineage(id: "a", first: 500) { truncated } }', 500],
    ['{ entities(ids: ["a", "b"]) { node { ... on Mission { id } } } }', 2 + 2],
    ['{ timeline(first: 9) { items { node { ... on Mission { claims(limit: 2) { id } } } } } }', 9 + 9 + 9 + 18],
    ['{ lookup(identifier: "x") { candidates { id } } }', 1 + 10],
    [
      '{ missions(where: { id: { eq: "monuc" } }, limit: 5) { ...f } } fragment f on Mission { claims(limit: 2) { id } }',
      1 + 2,
    ],
    ['{ missions(limit: 3) { ... on Mission { claims(limit: 2) { id } } ... { id } } }', 3 + 6],
    ['{ missions(where: null, limit: 3) { id } }', 3],
    ['{ missions(where: { id: { eq: null } }, limit: 3) { id } }', 3],
    ['{ missions(where: { name: { eq: "x" } }, limit: 3) { id } }', 3],
    ['{ missions(where: { id: { in: ["a", "b", "c"] } }, limit: 2) { id } }', 2],
    ['{ documents(limit: 3) { ... on Study { citation } id } }', 3],
    ['{ a: missions(limit: 3) { id } a: missions(limit: 3) { name } }', 3 + 3],
    ['{ missions(limit: 3) { claims(limit: 1) { id } more: claims(limit: 2) { id } } }', 3 + 3 + 6],
    ['{ __schema { types { fields { name } } } }', 0],
    ['{ claims { evidence { claim { evidence { id } } } } }', 100 + 800 + 800 + 6_400],
    ['{ a: __typename }', 0],
  ])('of %s is %i', (query, estimate) => expect(objectsOf(query)).toBe(estimate));

  it('knows a page for every list of nodes, so that none counts as less than it may hold', () => {
    const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
    const lists = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter(
          ({ args, type: listed }) => isListType(getNullableType(listed)) && args.some(({ name }) => name === 'where'),
        )
        .map((field) => [`${type.name}.${field.name}`, field] as const),
    );
    expect(lists.length).toBeGreaterThan(100);
    const bare = lists
      .filter(
        ([, { args }]) =>
          !args.some(
            ({ name, extensions, defaultValue }) => name === 'limit' && extensions.bounds && defaultValue !== undefined,
          ),
      )
      .map(([name]) => name);
    expect(bare).toEqual([]);
  });
});

describe('what researchers ask', () => {
  it('passes three times over in one request: every example, every query of the README and of the command line', async () => {
    const folder = join(packageRoot, 'src', 'cli', 'questions');
    const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql'));
    const commands = await Promise.all(
      names.map(async (name) => ({
        case: name,
        query: await readFile(join(folder, name), 'utf8'),
        variables: { id: 'a', identifier: 'a', phrase: 'a' },
      })),
    );
    const examples = [...(await readExampleQuestions()), ...commands];
    expect(names.length).toBeGreaterThan(0);
    expect(examples.length).toBeGreaterThan(30);
    for (const { case: name, query, variables } of examples)
      expect([name, refusal(threefold(query), variables)]).toEqual([name, passes]);
  });
});

/** The same operation with every root field three times, under names of their own. */
function threefold(query: string): string {
  return print(
    visit(parse(query), {
      OperationDefinition: (node) => ({
        ...node,
        selectionSet: {
          ...node.selectionSet,
          selections: [1, 2, 3].flatMap((time) =>
            node.selectionSet.selections.map((field) =>
              field.kind === Kind.FIELD
                ? {
                    ...field,
                    alias: { kind: Kind.NAME, value: `${(field.alias ?? field.name).value}_${time}` } as const,
                  }
                : field,
            ),
          ),
        },
      }),
    }),
  );
}

describe('settings', () => {
  it('replace single limits', () => {
    expect(settingOf('rootFields')).toBe('POC_NORMS_LIMIT_ROOT_FIELDS');
    expect(readLimits({ POC_NORMS_LIMIT_COST: '7', POC_NORMS_LIMIT_DEPTH: '' })).toEqual({
      ...standardLimits,
      cost: 7,
    });
    expect(refusal('{ missions(limit: 8) { id } }', {}, { cost: 7 })).toMatchObject({ measure: 'cost', limit: 7 });
  });

  it.each(limitNames)('%s is a whole number above 0', (name) => {
    for (const value of ['0', '-1', '1.5', 'many', '1e9', '99999999999'])
      expect(() => readLimits({ [settingOf(name)]: value })).toThrow(
        expect.objectContaining({
          code: 'USAGE',
          message: `${settingOf(name)} is "${value}".`,
          hint: `Set it to a whole number above 0; the standard is ${standardLimits[name]}.`,
        }) as Error,
      );
    expect(readLimits({ [settingOf(name)]: '9999999999' })[name]).toBe(9_999_999_999);
  });
});
