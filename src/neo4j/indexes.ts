import type { Session } from 'neo4j-driver';
import type { Model, NodeType } from '../model/model.ts';
import { labelOf, recordLabel } from './labels.ts';

/** A constraint or an index. A constraint bears the name of its index. */
export interface Index {
  name: string;
  kind: 'UNIQUE' | 'RANGE' | 'FULLTEXT';
  label: string;
  properties: readonly string[];
  /** Of a full-text index. */
  analyzer?: 'whitespace' | 'keyword';
}

/** One that a database has. */
export interface HeldIndex {
  name: string;
  state: string;
  kind: string;
  labels: readonly string[];
  properties: readonly string[];
  analyzer: string | null;
}

/** What the SDL and the questions ask for, in a stable order, all of it on labels of ours. */
export function indexesOf(model: Model): Index[] {
  const types = [...model.nodes.values()];
  const own = types.flatMap((type) => ofType(labelOf(type.name), type, true));
  const shared = types.flatMap((type) => type.interfaces.flatMap((name) => ofType(labelOf(name), type, false)));
  const all = [
    unique(recordLabel, 'id'),
    unique(labelOf('Dataset'), 'id'),
    unique(labelOf('Load'), 'id'),
    range(recordLabel, '_kind', '_from'),
    fullText('poc_norms_search', recordLabel, ['_words', '_around', '_evidence', '_tags'], 'whitespace'),
    fullText('poc_norms_identifiers', recordLabel, ['_identifiers'], 'keyword'),
    ...own,
    ...shared,
    ...imported,
  ];
  return [...new Map(all.map((index) => [index.name, index])).values()];
}

/**
 * What imported texts are found by. Their words are made by src/domain/words/phrases.ts and indexed as they are, so
 * that index, question and cut agree.
 */
const imported: readonly Index[] = [
  unique(labelOf('CouncilDocument'), 'id'),
  unique(labelOf('Provision'), 'id'),
  range(labelOf('CouncilDocument'), 'symbol'),
  range(labelOf('CouncilDocument'), 'adoptedOn'),
  fullText('poc_norms_phrases', labelOf('Provision'), ['_words'], 'whitespace'),
];

function ofType(label: string, type: NodeType, isOwn: boolean): Index[] {
  return type.fields
    .filter((field) => field.unique || field.indexed)
    .map((field) => (field.unique && isOwn ? unique(label, field.name) : range(label, field.name)));
}

function unique(label: string, property: string): Index {
  return { name: `unique_${label}_${property}`, kind: 'UNIQUE', label, properties: [property] };
}

function range(label: string, ...properties: readonly string[]): Index {
  return { name: `range_${[label, ...properties].join('_')}`, kind: 'RANGE', label, properties };
}

/**
 * Words as src/model makes them, where the kind is indexed too, so that a search over some kinds loses no hits to the
 * others; or keys as they are.
 */
function fullText(
  name: string,
  label: string,
  properties: readonly string[],
  analyzer: 'whitespace' | 'keyword',
): Index {
  return { name, kind: 'FULLTEXT', label, properties, analyzer };
}

/** The statement that creates it. Names of labels and properties come from the SDL only. */
export function statementOf({ name, kind, label, properties, analyzer }: Index): string {
  const on = properties.map((property) => `n.${property}`).join(', ');
  if (kind === 'UNIQUE') return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE ${on} IS UNIQUE`;
  if (kind === 'RANGE') return `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${on})`;
  return `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [${on}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${analyzer}'}}`;
}

const show = `SHOW INDEXES YIELD name, state, type, labelsOrTypes, properties, owningConstraint, options
  RETURN name, state, CASE WHEN owningConstraint IS NULL THEN type ELSE 'UNIQUE' END AS kind, coalesce(labelsOrTypes, []) AS labels, coalesce(properties, []) AS properties,
         CASE type WHEN 'FULLTEXT' THEN options.indexConfig['fulltext.analyzer'] END AS analyzer`;

/** All that a database has, whoever made it, by its name. */
export async function readIndexes(session: Session): Promise<ReadonlyMap<string, HeldIndex>> {
  const { records } = await session.run(show);
  return new Map(records.map((row) => [row.get('name') as string, row.toObject() as HeldIndex]));
}

/** Whether what bears the name in a database is what was asked for. */
export function isSameIndex({ kind, label, properties, analyzer }: Index, held: HeldIndex): boolean {
  return (
    kind === held.kind &&
    JSON.stringify([[label], properties, analyzer ?? null]) ===
      JSON.stringify([held.labels, held.properties, held.analyzer])
  );
}

/**
 * Whether it is the index of a constraint that does not own it yet: a constraint is made of an index, which is there
 * before.
 */
export function isBeingMade(index: Index, held: HeldIndex): boolean {
  return index.kind === 'UNIQUE' && isSameIndex({ ...index, kind: 'RANGE' }, held);
}

/** What an index of a database is on, such as `Person(id, name)`. */
export function describeIndex({ labels, properties }: HeldIndex): string {
  return `${labels.join(', ')}(${properties.join(', ')})`;
}

/** Whether the database does not know any more what an index is on, and writes `[no such label: 0]` instead. */
export function hasLostNames({ labels, properties }: HeldIndex): boolean {
  return [...labels, ...properties].some((name) => name.startsWith('[no such '));
}
