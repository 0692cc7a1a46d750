import { buildClientSchema, getIntrospectionQuery, getNamedType, type IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readExampleRequests } from '../../../drills/server/example-requests.ts';
import { readLoadableDataset } from '../../../src/dataset/read-dataset.ts';
import { Database } from '../../../src/neo4j/database.ts';
import { loadGraph } from '../../../src/neo4j/load-graph.ts';
import { writeCouncilTexts } from '../../../src/neo4j/write-council-texts.ts';
import { startApi, type Api } from '../../support/api.ts';
import { removeTexts, wovenTexts } from '../../support/imported-texts.ts';
import { listsOf } from '../../support/lists.ts';
import { ownDatabase } from '../../support/own-database.ts';

let api: Api;
const database = new Database(ownDatabase.connection);
beforeAll(async () => (api = await startApi()));
afterAll(async () => {
  await removeTexts(database);
  await api.stop();
  await database.close();
});

interface Request {
  query: string;
  variables?: Record<string, unknown>;
}

async function write(statement: string, parameters: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> {
  const session = database.writer();
  try {
    return (await session.run(statement, parameters)).records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

/** Texts that cite each other, the first of them as that of the resolution which mandates most missions. */
async function importTexts(): Promise<void> {
  const [most] = await write(`MATCH (r:PocNormsResolution)-[:MANDATES]->(m)
    RETURN r.id AS id, r.symbol AS symbol, r.number AS number, count(DISTINCT m) AS missions ORDER BY missions DESC LIMIT 1`);
  const { id, symbol, number } = most as { id: string; symbol: string; number: number };
  expect(most!.missions).toBeGreaterThan(1);
  const texts = wovenTexts().map((text, index) =>
    index === 1 ? { ...text, id, properties: { ...text.properties, symbol, number } } : text,
  );
  await writeCouncilTexts(database, texts, () => undefined);
}

/**
 * The examples, every list of every type without an order and with one that leaves rows equal, and questions of ours.
 */
async function requests(): Promise<Request[]> {
  const examples = (await readExampleRequests()).map(({ body }) => JSON.parse(body) as Request);
  const schema = buildClientSchema(await api.data<IntrospectionQuery>(getIntrospectionQuery()));
  const lists = listsOf(schema);
  const roots = lists.filter(({ isRoot, kind }) => isRoot && kind === 'LIST');
  const rows = ({ parent, name, kind, properties }: (typeof lists)[number]): string => {
    const type = getNamedType(parent.getFields()[name]!.type);
    const id = 'getFields' in type && 'id' in type.getFields() ? 'id' : '__typename';
    return kind === 'LIST' ? `{ ${id} }` : `{ edges { cursor node { __typename } ${properties} } }`;
  };
  const nested = roots.flatMap((root) => {
    const type = getNamedType(schema.getQueryType()!.getFields()[root.name]!.type);
    const below = lists.filter(({ parent }) => parent === type);
    const parts = Array.from({ length: Math.ceil(below.length / 8) }, (_, part) => below.slice(part * 8, part * 8 + 8));
    return parts.map((part) => {
      const fields = part.map((list) => `${list.name}(${list.kind === 'LIST' ? 'limit' : 'first'}: 20) ${rows(list)}`);
      return `{ ${root.name}(limit: 20) { id ${fields.join(' ')} } }`;
    });
  });
  const equal = [
    '{ resolutions(limit: 100, sort: [{ organ: ASC }]) { id mandates { id } } }',
    '{ resolutions(limit: 50) { id mandatesConnection(sort: [{ edge: { chapter: ASC } }]) { edges { properties { provision } node { id } } } } }',
    '{ claimsConnection(first: 100, sort: [{ kind: DESC }]) { edges { node { id themesConnection(sort: [{ edge: { verification: ASC } }]) { edges { node { id } } } } } } }',
  ];
  const own = [
    '{ phraseLineage(phrase: "on the harbour", first: 50) { uses { symbol provision missions } missions { mission count } } }',
    '{ evidenceFor(phrase: "protection of civilians", first: 20) { studyGroups { works { id } sharedAuthors } claims { id score evidence { id direction } } } }',
    '{ search(phrase: "use of force to protect civilians", first: 50) { total hits { id score } } }',
    '{ lineage(id: "poc-policy-2023", toward: BOTH, maxDepth: 3, first: 50) { nodes { id depth side } links { via later earlier manner locator } } }',
    '{ path(source: "c34-report-2009", target: "poc-policy-2023", first: 10) { paths { nodes { id } hops { via locator sourceLocator } } } }',
    '{ asAt(date: "2013-07-02") { missions { id provision } doctrine { id } } }',
    '{ timeline(first: 100) { items { id } } }',
    '{ documents(limit: 50) { id citation(style: CHICAGO) bibtex } }',
  ];
  return [...examples, ...[...nested, ...equal, ...own].map((query) => ({ query }))];
}

async function askAll(all: readonly Request[]): Promise<string[]> {
  const answers: string[] = [];
  for (const { query, variables } of all) answers.push(JSON.stringify(await api.ask(query, variables)));
  return answers;
}

/** Writes every edge anew, those first that were written last, and lets the database plan all statements anew. */
async function reverseEdges(): Promise<void> {
  const edges = await write(`MATCH (a)-[e]->(b) WHERE any(label IN labels(a) WHERE label STARTS WITH 'PocNorms')
    RETURN elementId(a) AS a, elementId(b) AS b, type(e) AS type, properties(e) AS properties ORDER BY id(e) DESC`);
  await write("MATCH (a)-[e]->() WHERE any(label IN labels(a) WHERE label STARTS WITH 'PocNorms') DELETE e");
  await write(
    `UNWIND $edges AS edge MATCH (a) WHERE elementId(a) = edge.a MATCH (b) WHERE elementId(b) = edge.b
     CREATE (a)-[e:$(edge.type)]->(b) SET e = edge.properties`,
    { edges },
  );
  await write('CALL db.clearQueryCaches()');
}

/** Loads the records into a database that holds none, in another order of nodes. */
async function loadReversed(): Promise<void> {
  const dataset = await readLoadableDataset();
  const nodes = new Map([...dataset.graph.nodes].reverse());
  await write('MATCH (n:PocNormsRecord) DETACH DELETE n');
  await loadGraph(
    database,
    dataset.model,
    { ...dataset, graph: { ...dataset.graph, nodes }, anew: true },
    () => undefined,
  );
}

it('gives every list in one order, whatever order the database keeps nodes and edges in', async () => {
  await importTexts();
  const all = await requests();
  const before = await askAll(all);
  expect(before.filter((answer) => answer.includes('"errors"'))).toEqual([]);
  const differences: unknown[] = [];
  for (const change of [reverseEdges, loadReversed]) {
    await change();
    const after = await askAll(all);
    after.forEach((answer, index) => {
      if (answer !== before[index]) differences.push([change.name, all[index]!.query, before[index], answer]);
    });
  }
  expect(differences).toEqual([]);
}, 600_000);
