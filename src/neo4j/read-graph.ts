import neo4j, { type Session } from 'neo4j-driver';
import type { Field, Model } from '../model/model.ts';
import type { Content } from '../records/content-hash.ts';
import type { Properties, Value } from '../records/graph.ts';
import type { Database } from './database.ts';
import { labelPrefix, labelsOf, recordLabel } from './labels.ts';
import { isOwnEdge, isRecord, ownEdgeTypes } from './own-graph.ts';

const DEADLINE_MS = 60_000;

/** The records as a database holds them. */
export interface HeldGraph extends Content {
  nodes: readonly { type: { name: string }; properties: Properties }[];
}

/**
 * Reads back all nodes and edges of the records so that their content hash can be compared: without what the loader
 * adds (`_…`), passages, and what others added. What passes for ours without a record is included.
 */
export async function readGraph(database: Database, model: Model): Promise<HeldGraph> {
  const session = database.reader();
  try {
    return { nodes: await readNodes(session, model), edges: await readEdges(session, model) };
  } finally {
    await session.close();
  }
}

async function readNodes(session: Session, model: Model): Promise<HeldGraph['nodes']> {
  const types = new Map([...model.nodes.values()].map((type) => [named(labelsOf(type)), type]));
  const { records } = await session.run(
    `MATCH (n:${isRecord(model)}) RETURN [label IN labels(n) WHERE label STARTS WITH '${labelPrefix}'] AS labels, properties(n) AS properties`,
    {},
    { timeout: DEADLINE_MS },
  );
  return records.map((row) => {
    const labels = named(row.get('labels') as string[]);
    const type = types.get(labels);
    return {
      type: { name: type?.name ?? labels },
      properties: fromNeo4j(type?.fields ?? [], row.get('properties') as Stored),
    };
  });
}

async function readEdges(session: Session, model: Model): Promise<HeldGraph['edges']> {
  const fields = new Map(
    [...model.nodes.values()]
      .flatMap((type) => type.relationships)
      .map(({ type, properties }) => [type, model.edges.get(properties)!]),
  );
  const { records } = await session.run(
    `MATCH (a:${recordLabel})-[e]->(b:${recordLabel}) WHERE ${isOwnEdge('e')} AND NOT type(e) STARTS WITH '_' RETURN type(e) AS type, a.id AS from, b.id AS to, properties(e) AS properties`,
    { types: ownEdgeTypes(model) },
    { timeout: DEADLINE_MS },
  );
  return records.map((row) => {
    const type = row.get('type') as string;
    return {
      relationship: { type },
      from: row.get('from') as string,
      to: row.get('to') as string,
      properties: fromNeo4j(fields.get(type) ?? [], row.get('properties') as Stored),
    };
  });
}

type Stored = Readonly<Record<string, unknown>>;

function fromNeo4j(fields: readonly Field[], stored: Stored): Properties {
  const byName = new Map(fields.map((field) => [field.name, field]));
  return Object.fromEntries(
    Object.entries(stored)
      .filter(([name]) => !name.startsWith('_') && byName.get(name)?.computed?.by !== 'PASSAGE')
      .map(([name, value]) => [name, fromNeo4jValue(byName.get(name)?.type === 'Date', value)]),
  );
}

/**
 * A day is text in a record and a date in the database. One that is stored as the other kind reads differently, so that
 * it does not pass for what was loaded.
 */
function fromNeo4jValue(day: boolean, value: unknown): Value {
  if (neo4j.isDate(value)) return day ? String(value) : `date ${String(value)}`;
  return day ? `no date: ${String(value)}` : (value as Value);
}

function named(labels: readonly string[]): string {
  return [...labels].sort().join(':');
}
