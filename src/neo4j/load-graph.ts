import { createHash } from 'node:crypto';
import neo4j, { type Transaction } from 'neo4j-driver';
import type { Field, Model } from '../model/model.ts';
import type { DatasetDescription } from '../records/dataset-description.ts';
import { entityRefProperties } from '../records/entity-ref-properties.ts';
import {
  countGraph,
  type Graph,
  type GraphEdge,
  type GraphNode,
  type Properties,
  type Value,
} from '../records/graph.ts';
import { allIdentifiers, type Identifiers } from '../records/identifiers.ts';
import { searchTexts, type SearchTexts } from '../records/search-texts.ts';
import { adoptTexts } from './adopt-texts.ts';
import type { Database } from './database.ts';
import { explainWriteError } from './explain-write-error.ts';
import { indexWords } from './index-words.ts';
import { labelPrefix, labelsOf, recordLabel } from './labels.ts';
import { linkTexts } from './link-texts.ts';
import { isOwnEdge, isRecord, ownEdgeTypes } from './own-graph.ts';
import { writeExclusively } from './write-exclusively.ts';

const BATCH = 1_000;
const LOAD_WITHIN_MS = 300_000;

export interface Dataset {
  graph: Graph;
  /** The content hash of the graph. */
  hash: string;
  version: string;
  description: DatasetDescription;
  /**
   * How many passages of held sources are attached; undefined accepts as many or few as the database has. The hash is
   * the same with and without.
   */
  quotes?: number;
  /** Whether to write it even where the database says that it holds it. */
  anew?: boolean;
}

export type Progress = (message: string) => void;

/**
 * Replaces the curated dataset in one transaction, one loader at a time, and returns whether the database held another.
 * Nodes of records that stay are kept with what others joined to them; older imported texts are brought up to date.
 */
export async function loadGraph(
  database: Database,
  model: Model,
  dataset: Dataset,
  progress: Progress,
): Promise<boolean> {
  await adoptTexts(database, progress);
  let wrote: boolean;
  try {
    wrote = await writeExclusively(database, LOAD_WITHIN_MS, async (transaction) => {
      const added: Added = { identifiers: allIdentifiers(dataset.graph), searched: searchTexts(dataset.graph) };
      const layout = layoutOf(dataset.graph, added);
      if (await holds(transaction, dataset, layout)) return false;
      await replace(transaction, model, dataset, { ...added, layout }, progress);
      return true;
    });
  } catch (cause) {
    throw explainWriteError(
      cause,
      'The dataset could not be loaded; the database holds what it held before.',
      'Check that the database is writable and has room, then start again.',
    );
  }
  await indexWords(database, progress);
  return wrote;
}

async function holds(
  transaction: Transaction,
  { hash, version, quotes, anew }: Dataset,
  layout: string,
): Promise<boolean> {
  const { records } = await transaction.run(
    "MATCH (d:PocNormsDataset {id: 'curated'}) RETURN d.hash AS hash, d.version AS version, d.layout AS layout, coalesce(d.quotes, 0) AS quotes",
  );
  const held = records[0]!.toObject();
  return (
    anew !== true &&
    held.hash === hash &&
    held.version === version &&
    held.layout === layout &&
    (quotes === undefined || held.quotes === quotes)
  );
}

/** What the loader adds to nodes, by their ids, besides their cards. */
interface Added {
  identifiers: Identifiers;
  searched: ReadonlyMap<string, SearchTexts>;
}

async function replace(
  transaction: Transaction,
  model: Model,
  { graph, hash, version, description, quotes = 0 }: Dataset,
  { layout, ...added }: Added & { layout: string },
  progress: Progress,
): Promise<void> {
  await transaction.run(dropEdges, { types: ownEdgeTypes(model) });
  await transaction.run(dropNodes(model), {
    types: Object.fromEntries([...graph.nodes.values()].map(({ id, type }) => [id, type.name])),
    labels: Object.fromEntries([...model.nodes.values()].map((type) => [type.name, labelsOf(type)])),
  });
  const nodes = groupBy([...graph.nodes.values()], (node) => node.type.name);
  const edges = groupBy(inOrder(graph.edges), (edge) => edge.relationship.type);
  let written = 0;
  const total = graph.nodes.size + graph.edges.length;
  const report = (count: number): void => progress(`Loading: ${(written += count)} of ${total} nodes and edges`);
  for (const group of nodes.values()) {
    for (const batch of batches(group)) report(await writeNodes(transaction, batch, added));
  }
  for (const [type, group] of edges) {
    for (const batch of batches(group)) report(await writeEdges(transaction, model, type, batch));
  }
  await transaction.run(descent);
  await transaction.run(longest);
  await linkTexts(transaction);
  await transaction.run(
    "MATCH (d:PocNormsDataset {id: 'curated'}) SET d.hash = $hash, d.version = $version, d.layout = $layout, d.quotes = $quotes, d.counts = $counts, d.loadedAt = datetime(), d += $description",
    {
      hash,
      version,
      layout,
      description,
      quotes: neo4j.int(quotes),
      counts: JSON.stringify(countGraph(graph)), // Counting them at each question would look at everything.
    },
  );
}

/**
 * Takes out all edges between records that a load wrote, of this version or an older one, and what others drew there as
 * if it were ours. Edges of other types are theirs.
 */
const dropEdges = `MATCH (:${recordLabel})-[e]->(:${recordLabel}) WHERE ${isOwnEdge('e')} DELETE e`;

/** Takes out every node of ours that no record gives, or that bears other labels of ours than its record gives it. */
function dropNodes(model: Model): string {
  return `
    MATCH (n:${isRecord(model)})
    WITH n, [label IN labels(n) WHERE label STARTS WITH '${labelPrefix}'] AS held, coalesce($labels[$types[toStringOrNull(n.id)]], []) AS asked
    WHERE size(held) <> size(asked) OR any(label IN held WHERE NOT label IN asked)
    DETACH DELETE n`;
}

/**
 * Writes every edge along which doctrine and mandates descend a second time as _DESCENDS_FROM, from the later to the
 * earlier node, so that walks through time follow one relationship. Of a mandate the resolution is earlier.
 */
const descent = `
  MATCH (a:${recordLabel})-[r:SUCCEEDS|BASED_ON|CITES|MANDATES]->(b:${recordLabel})
  WITH r, CASE type(r) WHEN 'MANDATES' THEN b ELSE a END AS later, CASE type(r) WHEN 'MANDATES' THEN a ELSE b END AS earlier
  CREATE (later)-[d:_DESCENDS_FROM]->(earlier) SET d = properties(r), d._via = type(r)`;

/** How many days the longest date covers: nothing that begins longer than that before a range can reach into it. */
const longest = `
  MATCH (d:PocNormsDataset {id: 'curated'}) OPTIONAL MATCH (n:${recordLabel}) WHERE n._from IS NOT NULL
  WITH d, max(duration.inDays(n._from, n._to).days) AS days SET d.longestDays = coalesce(days, 0)`;

/**
 * Returns the layout hash, of all that the loader adds to the records but passages, so that a database of an older
 * version is written again.
 */
function layoutOf(graph: Graph, { identifiers, searched }: Added): string {
  const added = [...graph.nodes.values()].map((node) => [
    entityRefProperties(node),
    identifiers.get(node.id),
    searched.get(node.id),
  ]);
  const order = graph.edges.map(({ relationship, from, to, properties }) => [relationship.type, from, to, properties]);
  return createHash('sha256')
    .update(
      JSON.stringify([descent, longest, 'counts', labelPrefix, added, order], (key, value: unknown) =>
        key === 'quote' ? undefined : value,
      ),
    )
    .digest('hex');
}

type PlacedEdge = GraphEdge & { order: string };

/**
 * Every edge with its place among all of them, as a text that sorts as the places do: lists of edges end their order
 * with it.
 */
function inOrder(edges: readonly GraphEdge[]): PlacedEdge[] {
  const digits = String(edges.length).length;
  return edges.map((edge, place) => ({ ...edge, order: String(place).padStart(digits, '0') }));
}

async function writeNodes(transaction: Transaction, nodes: readonly GraphNode[], added: Added): Promise<number> {
  const { type } = nodes[0]!;
  const rows = nodes.map((node) => ({ ...toNeo4j(type.fields, node.properties), ...toCard(node, added) }));
  // Labels come from the SDL, never from a record.
  await transaction.run(
    `UNWIND $rows AS row MERGE (n:${recordLabel} {id: row.id}) SET n = row, n:${labelsOf(type).join(':')}`,
    { rows },
  );
  return rows.length;
}

/** The card of a node in properties of ours, for the questions that go over all kinds. */
function toCard(node: GraphNode, { identifiers, searched }: Added): Record<string, unknown> {
  const { kind, label, date, from, to, text } = entityRefProperties(node);
  const { words, around, evidence, tags, prior } = searched.get(node.id)!;
  return {
    _kind: kind,
    _label: label,
    _text: text,
    _identifiers: identifiers.get(node.id)!,
    _date: date ?? null,
    _from: from ? toDate(from) : null,
    _to: to ? toDate(to) : null,
    _words: words,
    _around: around,
    _evidence: evidence,
    _tags: tags,
    _prior: prior,
  };
}

async function writeEdges(
  transaction: Transaction,
  model: Model,
  type: string,
  edges: readonly PlacedEdge[],
): Promise<number> {
  const rows = edges.map((edge) => ({
    from: edge.from,
    to: edge.to,
    properties: { ...toNeo4j(model.edges.get(edge.relationship.properties)!, edge.properties), _order: edge.order },
  }));
  await transaction.run(
    `UNWIND $rows AS row
     MATCH (a:${recordLabel} {id: row.from}) MATCH (b:${recordLabel} {id: row.to})
     CREATE (a)-[e:${type}]->(b) SET e = row.properties`,
    { rows },
  );
  return rows.length;
}

function toNeo4j(fields: readonly Field[], properties: Properties): Record<string, unknown> {
  const typeOf = new Map(fields.map((field) => [field.name, field.type]));
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, toNeo4jValue(typeOf.get(key), value)]),
  );
}

function toNeo4jValue(type: string | undefined, value: Value): unknown {
  if (type === 'Date') return toDate(String(value));
  return type === 'Int' ? neo4j.int(Number(value)) : value;
}

function toDate(text: string): neo4j.Date<number> {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return new neo4j.types.Date(year, month, day);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function* batches<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}
