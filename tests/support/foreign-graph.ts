import type { Model } from '../../src/model/model.ts';
import type { Database } from '../../src/neo4j/database.ts';
import { formerLabels } from '../../src/neo4j/former-indexes.ts';
import { labelOf } from '../../src/neo4j/labels.ts';
import { ownEdgeTypes } from '../../src/neo4j/own-graph.ts';

/**
 * What nodes and edges of another application bear in tests besides the names that types and relationships of ours have
 * too.
 */
const MARK = 'OfAnotherApplication';
const textEdges = ['HAS_TEXT', 'HAS_PROVISION', 'HAS_VOTE', 'TAGGED'];

export async function run(
  database: Database,
  cypher: string,
  parameters: Record<string, unknown> = {},
): Promise<Record<string, unknown>[]> {
  const session = database.writer();
  try {
    return (await session.run(cypher, parameters)).records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

/** The id of the node of each type of ours that most edges lead to, where there are any of it. */
export async function mostLinked(database: Database, model: Model): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(
    formerLabels(model).map(async (type) => {
      const rows = await run(
        database,
        `MATCH (own:${labelOf(type)}) RETURN own.id AS id ORDER BY COUNT { (own)--() } DESC, id LIMIT 1`,
      );
      return rows.map(({ id }) => [type, id as string] as const);
    }),
  );
  return new Map(found.flat());
}

/**
 * Puts another application's graph beside ours: under the name of every type of ours nodes without an id, with one of
 * their own, with the id and all properties of one of ours, and with values of other types; and edges of every type of
 * ours among them, and from and to the node of ours whose id they have, which is one of `ids` by type.
 */
export async function addForeignGraph(
  database: Database,
  model: Model,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [type, id] of ids) {
    await run(
      database,
      `
      CREATE (:${type}:${MARK} {title: 'Foreign', name: 'Foreign', label: 'Foreign', text: 'harbour protection of civilians', symbol: 'S/RES/1 (1946)', held: true})
      CREATE (:${type}:${MARK} {id: 'foreign', _kind: '${type}', _label: 'Foreign', _from: date('2000-01-01'), _to: date('2000-01-02'), _words: 'protect harbour', _identifiers: ['monusco'], _prior: 100})
      CREATE (:${type}:${MARK} {id: 17, title: ['a'], kind: 4, symbol: true, year: 'x', issuedFrom: 'x', startedFrom: 3, adoptedOn: 'x', name: point({x: 1, y: 2}), _order: 1})
      WITH 1 AS one MATCH (own:${labelOf(type)} {id: $id})
      CREATE (copy:${type}:${MARK}) SET copy = properties(own)`,
      { id },
    );
    await run(
      database,
      `
      MATCH (own:${labelOf(type)} {id: $id}) MATCH (copy:${type}:${MARK} {id: $id})
      MATCH (other:${type}:${MARK}) WHERE other <> copy
      UNWIND $edges AS edge
      CREATE (copy)-[:$(edge) {mark: '${MARK}'}]->(own) CREATE (own)-[:$(edge) {mark: '${MARK}'}]->(copy)
      CREATE (other)-[:$(edge) {_order: '0', endnote: 1, sourceId: 'x'}]->(own) CREATE (own)-[:$(edge) {_order: '0', provision: 'OP 1', _via: 'CITES'}]->(other)
      CREATE (copy)-[:$(edge)]->(other) CREATE (other)-[:$(edge)]->(copy)`,
      { id, edges: [...ownEdgeTypes(model), ...textEdges] },
    );
  }
}

/** All of it, as one text. */
export async function readForeignGraph(database: Database): Promise<string> {
  const nodes = await run(
    database,
    `MATCH (n:${MARK}) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id`,
  );
  const edges = await run(
    database,
    `MATCH (n:${MARK})-[e]-(m) RETURN elementId(e) AS id, type(e) AS type, elementId(startNode(e)) AS from, m.id AS other, properties(e) AS properties, m:${MARK} AS theirs ORDER BY id, from, other, theirs`,
  );
  return JSON.stringify({ nodes, edges });
}

export async function removeForeignGraph(database: Database): Promise<void> {
  await run(database, `MATCH (n:${MARK}) DETACH DELETE n`);
}
