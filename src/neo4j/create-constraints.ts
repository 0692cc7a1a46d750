import { setTimeout as pause } from 'node:timers/promises';
import { PocNormsError } from '../errors.ts';
import type { Model, NodeType } from '../model/model.ts';
import { recordLabel } from './labels.ts';
import type { Database } from './database.ts';

const TRIES = 30;
const PAUSE_MS = 200;

/**
 * Creates every constraint and index that the SDL asks for, and waits until they answer; those that exist stay, whoever makes them at the same time. A full-text index that is made otherwise than
 * before has another name, and the one of an older version is dropped. NEO4J_REFUSED when the database cannot.
 */
export async function createConstraints(database: Database, model: Model): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await createMissing(database, model);
      return;
    } catch (cause) {
      if (attempt === TRIES || !isRace(cause)) throw new PocNormsError('NEO4J_REFUSED', 'The constraints and indexes could not be made.', 'Check that the database is writable and has room, then start again.', cause);
      await pause(PAUSE_MS);
    }
  }
}

async function createMissing(database: Database, model: Model): Promise<void> {
  const session = database.writer();
  try {
    // Asking once for what is there spares a hundred statements at every start but the first; a constraint's index bears its name.
    const there = (await session.run('SHOW INDEXES YIELD name')).records.map((record) => String(record.get('name')));
    const asked = constraints(model);
    for (const name of there) if (isOurFullText(name) && !asked.has(name)) await session.run(`DROP INDEX ${name} IF EXISTS`);
    for (const [name, statement] of asked) if (!there.includes(name)) await session.run(statement);
    await session.run('CALL db.awaitIndexes(60)');
  } finally {
    await session.close();
  }
}

/** Whether an index is one of ours, of this version or an older one. Names of others are theirs. */
function isOurFullText(name: string): boolean {
  return /^poc_norms_[a-z_]+$/.test(name);
}

/** Two that change the schema at once can lock each other out, and find made what was missing a moment before. */
function isRace(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && 'code' in cause && /^Neo\.TransientError\.|AlreadyExists$/.test(String(cause.code));
}

type Named = readonly [name: string, statement: string];

/** The statements by the name of what they create, in a stable order; a constraint bears the name of its index. Names of labels and properties come from the SDL only. */
export function constraints(model: Model): ReadonlyMap<string, string> {
  const types = [...model.nodes.values()];
  const own = types.flatMap((type) => constraintsFor(type.name, type, true));
  const shared = types.flatMap((type) => type.interfaces.flatMap((label) => constraintsFor(label, type, false)));
  return new Map([unique(recordLabel, 'id'), unique('PocNormsDataset', 'id'), unique('PocNormsLoad', 'id'), index(recordLabel, '_kind', '_from'), fullText('poc_norms_search', ['_words', '_around', '_evidence', '_tags'], 'whitespace'), fullText('poc_norms_identifiers', ['_identifiers'], 'keyword'), ...own, ...shared, ...imported]);
}

/** What imported texts are found by. Their words are made by src/model/phrases.ts and indexed as they are, so that index, question and cut agree. */
const imported: readonly Named[] = [
  unique('CouncilDocument', 'id'), unique('Provision', 'id'), index('CouncilDocument', 'symbol'), index('CouncilDocument', 'adoptedOn'), fullText('poc_norms_words', ['_words'], 'whitespace', 'Provision'),
];

function constraintsFor(label: string, type: NodeType, isOwn: boolean): Named[] {
  return type.fields
    .filter((field) => field.unique || field.indexed)
    .map((field) => (field.unique && isOwn ? unique(label, field.name) : index(label, field.name)));
}

function unique(label: string, property: string): Named {
  const name = `unique_${label}_${property}`;
  return [name, `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`];
}

function index(label: string, ...properties: readonly string[]): Named {
  const name = `range_${[label, ...properties].join('_')}`;
  return [name, `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${on(properties)})`];
}

/** An index over all kinds: words as src/model makes them, where the kind is indexed too, so that a search over some kinds loses no hits to the others; or keys as they are. */
function fullText(name: string, properties: readonly string[], analyzer: 'whitespace' | 'keyword', label = recordLabel): Named {
  return [name, `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [${on(properties)}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${analyzer}'}}`];
}

function on(properties: readonly string[]): string {
  return properties.map((property) => `n.${property}`).join(', ');
}
