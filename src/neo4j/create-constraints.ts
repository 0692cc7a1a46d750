import { setTimeout as pause } from 'node:timers/promises';
import type { Session } from 'neo4j-driver';
import { PocNormsError } from '../errors.ts';
import type { Model } from '../model/model.ts';
import type { Database } from './database.ts';
import { findFormerIndexes } from './former-indexes.ts';
import {
  describeIndex,
  hasLostNames,
  indexesOf,
  isBeingMade,
  isSameIndex,
  readIndexes,
  statementOf,
  type HeldIndex,
  type Index,
} from './indexes.ts';
import { notGivenBack } from './name-damage.ts';

const TRIES = 30;
const PAUSE_MS = 200;

/**
 * Creates every constraint and index that the SDL asks for, and waits until they answer; those that exist stay, whoever
 * makes them at the same time. What an older version made otherwise is dropped; a full-text index that is made
 * otherwise than before has another name; one that has failed is made anew. NEO4J_REFUSED when the database cannot, or
 * has something else under one of the names; NEO4J_STORE_DAMAGED when it has lost names of labels or properties.
 */
export async function createConstraints(database: Database, model: Model): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await createMissing(database, model);
      return;
    } catch (cause) {
      if (cause instanceof PocNormsError) throw cause;
      if (attempt === TRIES || !isRace(cause))
        throw new PocNormsError(
          'NEO4J_REFUSED',
          'The constraints and indexes could not be made.',
          'Check that the database is writable and has room, then start again.',
          cause,
        );
      await pause(PAUSE_MS);
    }
  }
}

async function createMissing(database: Database, model: Model): Promise<void> {
  const session = database.writer();
  try {
    // Asking once for what is there spares a hundred statements at every start but the first.
    const there = new Map(await readIndexes(session));
    if ([...there.values()].some(hasLostNames)) throw notGivenBack();
    const asked = indexesOf(model);
    for (const index of asked) refuseTaken(index, there.get(index.name));
    const failed = asked.flatMap(({ name }) => (there.get(name)?.state === 'FAILED' ? [there.get(name)!] : []));
    for (const { kind, name } of [...failed, ...(await findFormerIndexes(session, model, there.values(), asked))]) {
      await session.run(`DROP ${kind === 'UNIQUE' ? 'CONSTRAINT' : 'INDEX'} ${name} IF EXISTS`);
      there.delete(name);
    }
    for (const index of asked) if (!there.has(index.name)) await create(session, index);
    await session.run('CALL db.awaitIndexes(60)');
  } finally {
    await session.close();
  }
}

/** A constraint that another process makes at this moment. */
class BeingMade extends Error {}

function refuseTaken(index: Index, held: HeldIndex | undefined): void {
  if (!held || isSameIndex(index, held)) return;
  if (isBeingMade(index, held)) throw new BeingMade();
  throw new PocNormsError(
    'NEO4J_REFUSED',
    `The database has another index or constraint with the name ${index.name}, on ${describeIndex(held)}.`,
    'Drop it, or use a database of its own.',
  );
}

async function create(session: Session, index: Index): Promise<void> {
  try {
    await session.run(statementOf(index));
  } catch (cause) {
    if (!hasCode(cause, /\.Schema\.Constraint(Creation|Validation)Failed$/)) throw cause;
    const { name, label, properties } = index;
    throw new PocNormsError(
      'NEO4J_REFUSED',
      `Nodes with the label ${label} have the same ${properties.join(', ')}, so that the constraint ${name} cannot be made.`,
      'Labels that begin with PocNorms are those of this project: delete the nodes that are not of it, or use a database of its own.',
      cause,
    );
  }
}

/** Whether concurrent schema changes deadlocked or collided, so that the change is tried again. */
function isRace(cause: unknown): boolean {
  return cause instanceof BeingMade || hasCode(cause, /^Neo\.TransientError\.|AlreadyExists$/);
}

function hasCode(cause: unknown, code: RegExp): boolean {
  return typeof cause === 'object' && cause !== null && 'code' in cause && code.test(String(cause.code));
}
