import { join } from 'node:path';
import fc from 'fast-check';
import { buildClientSchema, graphql, introspectionFromSchema, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSdl } from '../../../src/dataset/read-sdl.ts';
import { buildSchema } from '../../../src/graphql/build-schema.ts';
import { Notices, type Notice } from '../../../src/graphql/pages/notices.ts';
import { Database } from '../../../src/neo4j/database.ts';
import { readContext } from '../../../src/neo4j/read-context.ts';
import { requestDeadline } from '../../../src/neo4j/request-deadline.ts';
import { packageRoot } from '../../../src/package-root.ts';
import { importWoven, removeTexts } from '../../support/imported-texts.ts';
import { listsOf, type ListField } from '../../support/lists.ts';
import { ownDatabase } from '../../support/own-database.ts';

/** The lists of the schema that are too many to be one page, each with the node below which it is longest. */
interface Long {
  list: ListField;
  /** The id of that node; undefined for lists of the root. */
  id: string | undefined;
  length: number;
}

type Row = Record<string, unknown>;
type Entry = readonly [way: readonly string[], direction: 'ASC' | 'DESC'];

const MOST = 2_000;
const schema: GraphQLSchema = await buildSchema(await readSdl(join(packageRoot, 'schema')), { validate: false });
const lists = listsOf(buildClientSchema(introspectionFromSchema(schema)));
const rootLists = lists.filter(({ isRoot }) => isRoot);

let database: Database;
const long: Long[] = [];
beforeAll(async () => {
  database = new Database(ownDatabase.connection);
  await importWoven(database);
  const parents = [...new Set(lists.filter(({ isRoot }) => !isRoot).map(({ parent }) => parent.name))];
  await forEach(
    parents,
    async (parent) => void long.push(...(await findLongest(parent)).filter(({ length }) => length > 1)),
  );
  await forEach(rootLists, async (list) => {
    const { length } = (await page({ list, id: undefined }, [], MOST, undefined)).rows;
    if (length > 1) long.push({ list, id: undefined, length });
  });
});
afterAll(async () => {
  await removeTexts(database);
  await database.close();
});

/** Asks without the bounds on pages, which stand before the schema, so that a list can be had whole. */
async function ask(
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<{ data: Row; notices: Notice[] }> {
  const bounds = requestDeadline(60_000);
  const notices = new Notices();
  const { data, errors } = await graphql({
    schema,
    source,
    variableValues,
    contextValue: { ...readContext(database, bounds), notices },
  });
  bounds.finish();
  expect(
    errors?.map(({ message }) => message),
    source,
  ).toBeUndefined();
  return { data: data as Row, notices: notices.list() };
}

/** The root list of a type. */
function rootOf(type: string): string {
  return rootLists.find(
    ({ kind, name }) => kind === 'LIST' && schema.getQueryType()!.getFields()[name]!.type.toString() === `[${type}!]!`,
  )!.name;
}

/** Every list of a type with rows, each with the node below which it is longest, of those that have most edges. */
async function findLongest(parent: string): Promise<Long[]> {
  const own = lists.filter((list) => !list.isRoot && list.parent.name === parent);
  const root = rootOf(parent);
  const counted = own
    .map(({ kind, name }) => (kind === 'LIST' ? `${name}(limit: ${MOST}) { id }` : `${name}(first: 1) { totalCount }`))
    .join(' ');
  const { data } = await ask(`query($ids: [ID!]) { ${root}(where: { id: { in: $ids } }) { key: id ${counted} } }`, {
    ids: await mostLinked(parent),
  });
  const lengthOf = (node: Row, name: string): number =>
    'totalCount' in (node[name] as object)
      ? (node[name] as { totalCount: number }).totalCount
      : (node[name] as unknown[]).length;
  return own.map((list) => {
    const node = (data[root] as Row[]).reduce((most, other) =>
      lengthOf(other, list.name) > lengthOf(most, list.name) ? other : most,
    );
    return { list, id: String(node.key), length: lengthOf(node, list.name) };
  });
}

/** The ids of the nodes of a type that have most edges of some sort. */
async function mostLinked(type: string): Promise<string[]> {
  const session = database.reader();
  try {
    const { records } =
      await session.run(`MATCH (n:PocNorms${type})-[e]-() WHERE NOT type(e) STARTS WITH '_' WITH type(e) AS sort, startNode(e) = n AS out, n.id AS id, count(*) AS edges
      ORDER BY edges DESC, id WITH sort, out, collect(id)[0] AS id RETURN DISTINCT id`);
    return records.map((record) => record.get('id') as string);
  } finally {
    await session.close();
  }
}

/** Does something for every item, some at a time. */
async function forEach<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await act(item);
    }),
  );
}

/** The rows of a page, and where the next one begins. */
async function page(
  { list, id }: Omit<Long, 'length'>,
  sort: readonly Entry[],
  size: number | undefined,
  start: string | number | undefined,
): Promise<{ rows: Row[]; next: string | undefined; notices: Notice[] }> {
  const { name, kind, properties } = list;
  const ofNode = sort.flatMap(([way]) => (way[0] === 'node' ? [way[1]!] : way.length === 1 ? [way[0]!] : []));
  const node = [...new Set(['id', ...ofNode])].join(' ');
  const given = [
    ...(sort.length > 0 ? ['sort: $sort'] : []),
    ...(size === undefined ? [] : [`${kind === 'LIST' ? 'limit' : 'first'}: ${size}`]),
    ...(start === undefined ? [] : [`${kind === 'LIST' ? 'offset' : 'after'}: ${JSON.stringify(start)}`]),
  ];
  const field = `${name}${given.length > 0 ? `(${given.join(', ')})` : ''} { ${kind === 'LIST' ? node : `edges { ${properties} node { ${node} } } pageInfo { hasNextPage endCursor }`} }`;
  const root = id === undefined ? field : `${rootOf(list.parent.name)}(where: { id: { eq: "${id}" } }) { ${field} }`;
  const { data, notices } = await ask(
    `query${sort.length > 0 ? `($sort: [${list.sort.type}!])` : ''} { ${root} }`,
    sort.length > 0 ? { sort: sort.map(([way, direction]) => nest(way, direction)) } : {},
  );
  const holder = id === undefined ? data : (data[rootOf(list.parent.name)] as Row[])[0]!;
  if (kind === 'LIST') return { rows: holder[name] as Row[], next: undefined, notices };
  const { edges, pageInfo } = holder[name] as { edges: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  return { rows: edges, next: pageInfo.hasNextPage ? pageInfo.endCursor : undefined, notices };
}

function nest(way: readonly string[], direction: string): unknown {
  return way.reduceRight<unknown>((inner, name) => ({ [name]: inner }), direction);
}

/** All pages of a size, one after the other. */
async function walk(of: Long, sort: readonly Entry[], size: number): Promise<Row[]> {
  const rows: Row[] = [];
  let start: string | number | undefined;
  for (;;) {
    const { rows: more, next } = await page(of, sort, size, start);
    rows.push(...more);
    start = of.list.kind === 'LIST' ? rows.length : next;
    if (of.list.kind === 'LIST' ? more.length < size : next === undefined) return rows;
  }
}

/** Whether rows stand in the order that was asked for: values that rise or fall, null as the greatest. */
function isInOrder(rows: readonly Row[], sort: readonly Entry[]): boolean {
  const keys = rows.map((row) => sort.map(([way]) => valueAt(row, way)));
  return keys.every((key, index) => index === 0 || compare(keys[index - 1]!, key, sort) <= 0);
}

function valueAt(row: Row, way: readonly string[]): unknown {
  const [first, ...rest] = way as [string, ...string[]];
  if (first === 'node') return (row.node as Row)[rest[0]!];
  return first === 'edge' ? (row.properties as Row)[rest.at(-1)!] : row[first];
}

function compare(one: readonly unknown[], other: readonly unknown[], sort: readonly Entry[]): number {
  for (const [index, [, direction]] of sort.entries()) {
    const [a, b] = [one[index] ?? null, other[index] ?? null] as [string | null, string | null];
    const order = a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
    if (order !== 0) return direction === 'ASC' ? order : -order;
  }
  return 0;
}

function nameOf({ parent, name }: ListField): string {
  return `${parent.name}.${name}`;
}

/** The draws of a list follow from its name, so that they stay as they are when the schema gets another list. */
function seedOf(list: ListField): number {
  return Buffer.from(nameOf(list)).reduce((seed, byte) => (seed * 31 + byte) % 1_000_003, 0);
}

describe('pages', () => {
  it('are many: every list of the schema that holds more than one row anywhere', () => {
    expect(lists.length).toBeGreaterThan(200);
    expect(long.length).toBeGreaterThan(150);
    expect(new Set(long.map(({ list }) => list.kind))).toEqual(new Set(['LIST', 'CONNECTION']));
    expect(long.map(({ list }) => nameOf(list))).toEqual(
      expect.arrayContaining([
        'Query.claims',
        'Query.documents',
        'Query.documentsConnection',
        'Mission.mandatedByConnection',
        'Study.citesConnection',
        'CouncilDocument.citedByConnection',
        'CouncilDocument.votes',
        'CouncilDocument.provisions',
      ]),
    );
  });

  it('make up the whole: no row is lost, none stands twice, and what was asked for decides first', async () => {
    const wrong: unknown[] = [];
    await forEach(long, async (of) => {
      const { list } = of;
      const draws = fc.record({
        sort:
          list.sort.ways.length === 0
            ? fc.constant<Entry[]>([])
            : fc.array(fc.tuple(fc.constantFrom(...list.sort.ways), fc.constantFrom<'ASC' | 'DESC'>('ASC', 'DESC')), {
                maxLength: 2,
              }),
        pages: fc.integer({ min: 2, max: 4 }),
      });
      for (const { sort, pages } of fc.sample(draws, { seed: seedOf(list), numRuns: list.isRoot ? 3 : 1 })) {
        const size = Math.floor(of.length / pages) || 1;
        const whole = (await page(of, sort, MOST, undefined)).rows;
        const walked = await walk(of, sort, size);
        const seen = sort.filter(([way]) => way.at(-1) !== '_order');
        const isWhole = whole.length === of.length && JSON.stringify(walked) === JSON.stringify(whole);
        if (!isWhole || (seen.length === sort.length && !isInOrder(whole, sort)))
          wrong.push({
            list: nameOf(list),
            id: of.id,
            sort: JSON.stringify(sort),
            size,
            rows: of.length,
            whole: whole.length,
            walked: new Set(walked.map((row) => JSON.stringify(row))).size,
          });
      }
    });
    expect(wrong).toEqual([]);
  });
});

describe('extensions.notices', () => {
  const paths = async (query: string, variables?: Record<string, unknown>): Promise<string[]> =>
    (await ask(query, variables)).notices.map(({ path }) => path.join('.'));

  it('name lists by what the answer calls them, once for all places, wherever they stand', async () => {
    expect(
      await paths(
        'query($n: Int) { all: claims(limit: $n) { id } missions(limit: 50) { ...f } } fragment f on Mission { of: mandatedBy { id } }',
      ),
    ).toEqual(['all', 'missions.of']);
    expect(
      await paths(
        '{ entities(ids: ["taking-stock-2024", "monusco"]) { node { ... on Study { citesConnection { n: totalCount e: edges { node { id } } } } ... on Mission { mandatedByConnection { edges { cursor } } } } } }',
      ),
    ).toEqual(['entities.node.citesConnection', 'entities.node.mandatedByConnection']);
    expect((await ask('{ missions(limit: 50) { mandatedBy { id } } }')).notices[0]!.message).toMatch(
      /^"missions.mandatedBy" shows only 20 rows in each of \d+ places where there are more, /,
    );
  });

  it('are not there when the query says how many, asks for no rows, skips the list, or has come to the end', async () => {
    const { data } = await ask('{ claimsConnection { totalCount pageInfo { endCursor } } }');
    const { totalCount } = data.claimsConnection as { totalCount: number };
    expect(
      await paths('query($n: Int) { claims(limit: $n) { id } claimsConnection(first: 20) { edges { cursor } } }', {
        n: 100,
      }),
    ).toEqual([]);
    expect(await paths('{ claimsConnection { totalCount } missions(limit: 3) @skip(if: true) { id } }')).toEqual([]);
    expect(await paths(`{ claims(offset: ${totalCount - 100}) { id } }`)).toEqual([]);
    expect(await paths(`{ claims(offset: ${totalCount - 101}) { id } }`)).toEqual(['claims']);
    const after = (items: number): string => Buffer.from(`arrayconnection:${items - 1}`).toString('base64');
    expect(await paths(`{ claimsConnection(after: "${after(totalCount - 100)}") { edges { cursor } } }`)).toEqual([]);
    expect(await paths(`{ claimsConnection(after: "${after(totalCount - 101)}") { edges { cursor } } }`)).toEqual([
      'claimsConnection',
    ]);
  });

  it('name a list exactly when its page was not sized and there are more rows', async () => {
    const wrong: unknown[] = [];
    await forEach(long, async (of) => {
      const path = of.id === undefined ? [of.list.name] : [rootOf(of.list.parent.name), of.list.name];
      const { rows, notices } = await page(of, [], undefined, undefined);
      const sized = await page(of, [], of.list.standard, undefined);
      const said = notices.map((notice) => JSON.stringify(notice.path));
      const right =
        rows.length === Math.min(of.length, of.list.standard) &&
        JSON.stringify(said) === JSON.stringify(of.length > of.list.standard ? [JSON.stringify(path)] : []);
      if (!right || sized.notices.length > 0 || JSON.stringify(sized.rows) !== JSON.stringify(rows))
        wrong.push({ list: nameOf(of.list), length: of.length, shown: rows.length, said, sized: sized.notices });
    });
    expect(wrong).toEqual([]);
  });
});
