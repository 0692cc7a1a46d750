import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  buildClientSchema,
  getNamedType,
  graphql,
  introspectionFromSchema,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExampleQuestions } from '../../bench/read-questions.ts';
import { readLoadableDataset, type CheckedDataset } from '../../src/dataset/read-dataset.ts';
import { readSdl } from '../../src/dataset/read-sdl.ts';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import { findFormerTexts } from '../../src/neo4j/adopt-texts.ts';
import { countOthers } from '../../src/neo4j/count-others.ts';
import { createConstraints } from '../../src/neo4j/create-constraints.ts';
import { Database } from '../../src/neo4j/database.ts';
import { findMissingIndexes } from '../../src/neo4j/find-missing-indexes.ts';
import { formerLabels } from '../../src/neo4j/former-indexes.ts';
import { indexesOf, statementOf } from '../../src/neo4j/indexes.ts';
import { labelOf } from '../../src/neo4j/labels.ts';
import { loadGraph } from '../../src/neo4j/load-graph.ts';
import { readContext } from '../../src/neo4j/read-context.ts';
import { readGraph } from '../../src/neo4j/read-graph.ts';
import { requestDeadline } from '../../src/neo4j/request-deadline.ts';
import { packageRoot } from '../../src/package-root.ts';
import { contentHash } from '../../src/records/content-hash.ts';
import { addForeignGraph, mostLinked, readForeignGraph, removeForeignGraph, run } from '../support/foreign-graph.ts';
import { importWoven, removeTexts } from '../support/imported-texts.ts';
import { listsOf, type ListField } from '../support/lists.ts';
import { ownDatabase } from '../support/own-database.ts';

const AT_ONCE = 4;
const schema = await buildSchema(await readSdl(join(packageRoot, 'schema')), { validate: false });
const seen = buildClientSchema(introspectionFromSchema(schema));
const lists = listsOf(seen);

let database: Database;
let real: CheckedDataset;
let ids: ReadonlyMap<string, string>;
const load = (anew: boolean): Promise<boolean> => loadGraph(database, real.model, { ...real, anew }, () => undefined);

beforeAll(async () => {
  database = new Database(ownDatabase.connection);
  real = await readLoadableDataset();
  await importWoven(database);
  ids = await mostLinked(database, real.model);
});
afterAll(async () => {
  await removeForeignGraph(database);
  await removeTexts(database);
  await createConstraints(database, real.model);
  await load(true);
  await database.close();
});

/** Some lists of one node in one question, as a whole takes the database long to plan. */
const LISTS_AT_ONCE = 6;

interface Question {
  query: string;
  variables?: Record<string, unknown>;
}

/** Every list of the root, sorted if it can be. */
function rootLists(): Question[] {
  return lists
    .filter(({ isRoot }) => isRoot)
    .map((list) => {
      const way = list.sort.ways.at(-1);
      return {
        query: `{ ${select(list, 100, way && `, sort: [${way.reduceRight((inner, name) => `{ ${name}: ${inner} }`, 'DESC')}]`)} }`,
      };
    });
}

/** Every list below the root, of the node to which most edges lead. */
function nestedLists(): Question[] {
  return [...ids].flatMap(([type, id]) => {
    const own = lists.filter(({ isRoot, parent }) => !isRoot && parent.name === type).map((list) => select(list, 50));
    const root = Object.values(seen.getQueryType()!.getFields()).find(
      (field) => field.type.toString() === `[${type}!]!`,
    );
    const parts = Array.from({ length: Math.ceil(own.length / LISTS_AT_ONCE) }, (_, part) =>
      own.slice(part * LISTS_AT_ONCE, (part + 1) * LISTS_AT_ONCE),
    );
    return root
      ? parts.map((part) => ({
          query: `query ($id: ID!) { ${root.name}(where: { id: { eq: $id } }) { id ${part.join(' ')} } }`,
          variables: { id },
        }))
      : [];
  });
}

function select({ name, kind, parent, properties }: ListField, size: number, sort = ''): string {
  const type = getNamedType(parent.getFields()[name]!.type);
  if (kind === 'LIST') return `${name}(limit: ${size}${sort}) { ${node(type)} }`;
  const edge = isObjectType(type) ? getNamedType(type.getFields().edges!.type) : undefined;
  return `${name}(first: ${size}${sort}) { totalCount edges { ${properties} node { ${node(isObjectType(edge) ? getNamedType(edge.getFields().node!.type) : undefined)} } } }`;
}

function node(type: GraphQLNamedType | undefined): string {
  return (isObjectType(type) || isInterfaceType(type)) && 'id' in type.getFields() ? '__typename id' : '__typename';
}

/** What asks for texts that nodes of others have, or by ids of theirs. */
const others: readonly Question[] = [
  '{ people { name } }',
  '{ missions(limit: 100) { id name acronym } }',
  '{ organizations(where: { id: { eq: "foreign" } }) { id } }',
  '{ documents(limit: 100) { id } }',
  '{ search(phrase: "Foreign") { total hits { id } } }',
  '{ lookup(identifier: "foreign") { outcome } }',
  '{ entities(ids: ["foreign", "monusco"]) { id label } }',
  '{ phraseLineage(phrase: "harbour") { total } }',
  '{ citations(of: "s-res-9100-2031") { total } }',
].map((query) => ({ query }));

/** The examples of the schema, and every example. */
async function examples(): Promise<Question[]> {
  const sdl = await readFile(join(packageRoot, 'schema', 'generated', 'schema.graphql'), 'utf8');
  return [
    ...[...sdl.matchAll(/Example: `([^`]+)`/g)].map(([, query]) => ({ query: query! })),
    ...(await readExampleQuestions()).map(({ query, variables }) => ({ query, ...(variables && { variables }) })),
  ];
}

/** What each question is answered with, errors of the database included. */
async function answers(asked: readonly Question[]): Promise<string[]> {
  const given: string[] = new Array<string>(asked.length);
  const left = asked.map((question, place) => ({ ...question, place }));
  const ask = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const bounds = requestDeadline(60_000);
      const { data, errors } = await graphql({
        schema,
        source: next.query,
        variableValues: next.variables ?? null,
        contextValue: readContext(database, bounds),
      });
      bounds.finish();
      given[next.place] = JSON.stringify([next.query, data, errors?.map(({ message }) => message)]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return given;
}

describe('a database with another application’s nodes under the name of every type and relationship of ours', () => {
  let asked: readonly Question[];
  let alone: string[];
  let theirs: string;
  beforeAll(async () => {
    asked = [...rootLists(), ...nestedLists(), ...others, ...(await examples())];
    alone = await answers(asked);
    await addForeignGraph(database, real.model, ids);
    theirs = await readForeignGraph(database);
  }, 600_000);

  it('is asked for enough', () => {
    expect(ids.size).toBe(formerLabels(real.model).length);
    expect(alone.length).toBeGreaterThan(130);
    expect(alone.filter((answer) => !answer.endsWith(',null]'))).toEqual([]);
  });

  it('gives the answers that it gives without them', { timeout: 600_000 }, async () => {
    expect((await answers(asked)).filter((answer, place) => answer !== alone[place])).toEqual([]);
  });

  it('holds the dataset, and says how many nodes are not of it', async () => {
    expect(contentHash(await readGraph(database, real.model))).toBe(real.hash);
    const { nodes, edges } = await countOthers(database);
    expect(nodes).toBe(4 * formerLabels(real.model).length);
    expect(edges).toBeGreaterThan(1_000);
  });

  it(
    'keeps them, and their edges to nodes of ours, when the records are loaded and the texts imported again',
    { timeout: 600_000 },
    async () => {
      expect(await load(true)).toBe(true);
      await run(database, 'MATCH (d:PocNormsCouncilDocument) SET d._hash = "older"');
      await importWoven(database);
      expect(await readForeignGraph(database)).toBe(theirs);
      expect(contentHash(await readGraph(database, real.model))).toBe(real.hash);
    },
  );

  it('lets others write what they like under those names', async () => {
    for (const label of formerLabels(real.model))
      await run(
        database,
        `CREATE (:${label}:OfAnotherApplication {id: 'monusco', name: 'x'}) CREATE (:${label}:OfAnotherApplication {id: 'monusco', name: 'x'})`,
      );
    expect(
      await run(
        database,
        'SHOW INDEXES YIELD name, labelsOrTypes AS labels WHERE any(label IN labels WHERE NOT label STARTS WITH "PocNorms") RETURN name',
      ),
    ).toEqual([]);
  });
});

describe('a node that passes for one of ours', () => {
  it('by any label is found, and goes at the next load', async () => {
    const nodes = [
      'PocNormsMission {name: "Apollo 11"}',
      'PocNormsRecord {id: "of-nobody"}',
      'PocNormsPerson:PocNormsMission {id: 17}',
      'PocNormsDocument {id: "x"}',
    ];
    for (const node of nodes) {
      await run(database, `CREATE (:OfATest:${node})`);
      expect(contentHash(await readGraph(database, real.model)), node).not.toBe(real.hash);
      await run(database, 'MATCH (n:OfATest) DELETE n');
    }
    for (const node of nodes) await run(database, `CREATE (:OfATest:${node})`);
    await load(true);
    expect(await run(database, 'MATCH (n:OfATest) RETURN n')).toEqual([]);
    expect(contentHash(await readGraph(database, real.model))).toBe(real.hash);
  });

  it('by an edge of a type of ours between two of ours likewise, and one of another type is left alone', async () => {
    await run(
      database,
      "MATCH (a:PocNormsMission {id: 'monusco'}) MATCH (b:PocNormsMission {id: 'monuc'}) CREATE (b)-[:SUCCEEDS]->(a) CREATE (a)-[:LIKES]->(b) SET a:Favourite",
    );
    expect(contentHash(await readGraph(database, real.model))).not.toBe(real.hash);
    await load(true);
    expect(contentHash(await readGraph(database, real.model))).toBe(real.hash);
    expect(
      await run(
        database,
        'MATCH (a:Favourite)-[e:LIKES]->(:PocNormsMission) DELETE e REMOVE a:Favourite RETURN count(*) AS count',
      ),
    ).toEqual([{ count: 1 }]);
  });
});

describe('constraints', () => {
  it('of another application on names of ours stand in no load’s way', async () => {
    await removeForeignGraph(database);
    await run(database, 'CREATE CONSTRAINT theirs FOR (n:Person) REQUIRE n.name IS UNIQUE');
    await run(database, "CREATE (:Person:OfAnotherApplication {name: 'Lisa Hultman'})");
    await createConstraints(database, real.model);
    expect(await load(true)).toBe(true);
    await run(database, 'DROP CONSTRAINT theirs');
  });

  it('that forbid a load are named by label and property', async () => {
    await run(database, 'MATCH (n:PocNormsMission) DETACH DELETE n');
    await run(database, 'CREATE CONSTRAINT theirs FOR (n:PocNormsMission) REQUIRE n._kind IS UNIQUE');
    await expect(load(true)).rejects.toMatchObject({
      code: 'NEO4J_REFUSED',
      message: expect.stringContaining('A constraint on PocNormsMission(_kind) forbids it') as string,
    });
    await run(database, 'DROP CONSTRAINT theirs');
    await load(true);
  });

  it('whose name is taken by something else, or that nodes break, are named', async () => {
    await run(database, 'DROP CONSTRAINT unique_PocNormsTheme_id');
    await run(database, 'CREATE INDEX unique_PocNormsTheme_id FOR (n:Invoice) ON (n.number)');
    expect(await findMissingIndexes(database, real.model)).toEqual([
      'unique_PocNormsTheme_id is another one, on Invoice(number)',
    ]);
    await expect(createConstraints(database, real.model)).rejects.toMatchObject({
      code: 'NEO4J_REFUSED',
      message:
        'The database has another index or constraint with the name unique_PocNormsTheme_id, on Invoice(number).',
    });
    await run(database, 'DROP INDEX unique_PocNormsTheme_id');
    await run(database, "UNWIND [1, 2] AS i CREATE (:PocNormsTheme:OfATest {id: 'twice'})");
    await expect(createConstraints(database, real.model)).rejects.toMatchObject({
      code: 'NEO4J_REFUSED',
      message: expect.stringMatching(/label PocNormsTheme have the same id/) as string,
    });
    await run(database, 'MATCH (n:OfATest) DELETE n');
    await createConstraints(database, real.model);
    expect(await findMissingIndexes(database, real.model)).toEqual([]);
  });
});

describe('a database of an older version', () => {
  /** Gives all of ours the labels and constraints that older versions gave. */
  async function makeOld(): Promise<string[]> {
    const former = new Set(formerLabels(real.model));
    const old = indexesOf(real.model)
      .filter(({ label }) => former.has(label.slice(8)))
      .map((index) => ({
        ...index,
        label: index.label.slice(8),
        name: index.name.replace('PocNorms', '').replace('phrases', 'words'),
      }));
    for (const { name, kind, label } of indexesOf(real.model))
      if (former.has(label.slice(8)))
        await run(database, `DROP ${kind === 'UNIQUE' ? 'CONSTRAINT' : 'INDEX'} ${name} IF EXISTS`);
    for (const type of former)
      await run(database, `MATCH (n:${labelOf(type)}) SET n:${type} REMOVE n:${labelOf(type)}`);
    for (const index of old) await run(database, statementOf(index));
    await run(database, "MATCH (d:PocNormsDataset) SET d.layout = 'older'");
    return old.map(({ name }) => name);
  }

  it('is brought along: constraints, records, and imported texts', { timeout: 600_000 }, async () => {
    await removeForeignGraph(database);
    await load(true);
    const asked = [...rootLists(), ...others];
    const before = await answers(asked);
    const old = await makeOld();
    await run(database, 'CREATE CONSTRAINT unique_Invoice_id FOR (n:Invoice) REQUIRE n.id IS UNIQUE');
    await run(database, "CREATE (:CouncilDocument:OfAnotherApplication {id: 'theirs', held: true})");
    expect((await findFormerTexts(database)).length).toBe(24);
    await createConstraints(database, real.model);
    expect(await load(false)).toBe(true);
    expect((await answers(asked)).filter((answer, place) => answer !== before[place])).toEqual([]);
    const names = (await run(database, 'SHOW INDEXES YIELD name')).map(({ name }) => name);
    expect(names.filter((name) => old.includes(name as string))).toEqual([]);
    expect(names).toContain('unique_Invoice_id');
    expect(await run(database, 'MATCH (n:CouncilDocument|Provision|Vote|Mission) RETURN n.id AS id')).toEqual([
      { id: 'theirs' },
    ]);
    await run(database, 'DROP CONSTRAINT unique_Invoice_id');
  });
});
