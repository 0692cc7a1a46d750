import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Database } from '../../../src/neo4j/database.ts';
import { startApi, type Api } from '../../support/api.ts';
import { importWoven, removeTexts } from '../../support/imported-texts.ts';
import { ownDatabase } from '../../support/own-database.ts';

let api: Api;
let schema: GraphQLSchema;
const texts = new Database(ownDatabase.connection);
beforeAll(async () => {
  await importWoven(texts);
  api = await startApi();
  schema = buildClientSchema(await api.data<IntrospectionQuery>(getIntrospectionQuery()));
});
afterAll(async () => {
  await api.stop();
  await removeTexts(texts);
  await texts.close();
});

type Field = GraphQLField<unknown, unknown>;

/** What questions of our own have to be told. */
const given: Record<string, string> = {
  asAt: '(date: "2013-07-02")',
  citations: '(of: "poc-policy-2015")',
  emergence: '(concept: "joint-protection-teams")',
  entities: '(ids: ["monusco", "s-res-1270-1999"])',
  evidenceFor: '(phrase: "protection")',
  lineage: '(id: "poc-policy-2023")',
  lookup: '(identifier: "UNSCR 1894")',
  mandateDiff: '(earlier: "s-res-1925-2010", later: "s-res-2098-2013", mission: "monusco")',
  path: '(source: "c34-report-2009", target: "poc-policy-2023")',
  phraseLineage: '(phrase: "protection of civilians")',
  search: '(phrase: "protection of civilians")',
};

/** A query that asks something of the last field of a way, and the type of that field. */
interface Way {
  ask: (selection: string) => string;
  type: GraphQLCompositeType;
}

/** The kinds of fields of each type that a way was found through already. */
const seen = new Set<string>();

/** What the library makes alike: fields of a type whose rows are of one type, or whose edges have equal properties. */
function kindOf(field: Field): string {
  const type = getNamedType(field.type);
  const edge = isObjectType(type) ? getNamedType(type.getFields().edges?.type) : undefined;
  if (!isObjectType(edge)) return String(type);
  const { node, properties } = edge.getFields();
  const held = getNamedType(properties?.type);
  const names = isUnionType(held) ? held.getTypes().map(({ name }) => name) : [held?.name];
  return ['connection', isAbstractType(getNamedType(node?.type)), ...names].join(' ');
}

/** A way to every object within some steps of a field; pages and their edges are no steps of their own. */
function waysFrom(field: Field, parent: string, steps: number): Way[] {
  const type = getNamedType(field.type);
  const size = field.args.find(({ name }) => name === 'limit' || name === 'first');
  if (!isCompositeType(type) || (field.args.some(isRequiredArgument) && !(field.name in given))) return [];
  const kind = `${parent}: ${kindOf(field)}`;
  if (parent !== 'Query' && seen.has(kind)) return [];
  seen.add(kind);
  const call = `${field.name}${given[field.name] ?? (size ? `(${size.name}: 20)` : '')}`;
  const ask = (selection: string): string => `${call} { ${selection} }`;
  if (!('getFields' in type)) return [{ ask, type }];
  const isWrapper = ['edges', 'cursor'].some((name) => name in type.getFields());
  const left = isWrapper ? steps : steps - 1;
  const below = left > 0 ? Object.values(type.getFields()).flatMap((inner) => waysFrom(inner, type.name, left)) : [];
  return [{ ask, type }, ...below.map((way): Way => ({ ...way, ask: (selection) => ask(way.ask(selection)) }))];
}

/** `__typename` with a field that asks for more, of each type that an object can have. */
function withMore(type: GraphQLCompositeType): string {
  const types = isObjectType(type) ? [type] : schema.getPossibleTypes(type);
  const more = types.map((one) => {
    const leaf = Object.values(one.getFields()).find(
      ({ type: of, args }) => isLeafType(getNamedType(of)) && !args.some(isRequiredArgument),
    );
    return leaf ? `... on ${one.name} { more${one.name}: ${leaf.name} }` : '';
  });
  return `__typename ${more.join(' ')}`;
}

/** An answer with the names of types alone. */
function typesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(typesOf);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => !name.startsWith('more'));
  return Object.fromEntries(entries.map(([name, inner]) => [name, typesOf(inner)]));
}

it('returns the same objects whether they are asked for their type alone or for more', async () => {
  const roots = Object.values(schema.getQueryType()!.getFields());
  const ways = roots.flatMap((root) => waysFrom(root, 'Query', root.name.endsWith('Connection') ? 1 : 2));
  let found = 0;
  for (const { ask, type } of ways) {
    const [alone, more] = await Promise.all(
      ['__typename', withMore(type)].map((selection) => api.ask(`{ ${ask(selection)} }`)),
    );
    expect(alone!.errors, ask('__typename')).toBeUndefined();
    expect(alone!.data, ask('__typename')).toEqual(typesOf(more!.data));
    if (JSON.stringify(alone!.data).includes('__typename')) found += 1;
  }
  expect(found / ways.length).toBeGreaterThan(0.6);
}, 600_000);

it('returns rows and properties when fragments and directives leave nothing but their type', async () => {
  const query = `query($no: Boolean = false) {
    missions(where: { acronym: { eq: "UNAMSIL" } }) {
      type: mandatedByConnection(where: { node: { number: { eq: 1270 } } }) { edges { __typename } }
      skipped: mandatedByConnection(where: { node: { number: { eq: 1270 } } }) {
        edges { ...Edge node { __typename id @include(if: $no) } }
      }
    }
    doctrineDocuments(where: { id: { eq: "poc-policy-2023" } }) {
      basedOnConnection(first: 1) { edges { properties { __typename } } }
    }
  }
  fragment Edge on MissionMandatedByRelationship { properties { ... on MandatesProperties { __typename } } }`;
  const edge = { properties: { __typename: 'MandatesProperties' }, node: { __typename: 'Resolution' } };
  const data = await api.data<{
    missions: [Record<'type' | 'skipped', { edges: unknown[] }>];
    doctrineDocuments: unknown;
  }>(query);
  const [{ type, skipped }] = data.missions;
  expect(data.doctrineDocuments).toEqual([
    { basedOnConnection: { edges: [{ properties: { __typename: 'BasedOnProperties' } }] } },
  ]);
  expect(skipped.edges[0]).toEqual(edge);
  expect(new Set(skipped.edges.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(type.edges).toEqual(skipped.edges.map(() => ({ __typename: 'MissionMandatedByRelationship' })));
});
