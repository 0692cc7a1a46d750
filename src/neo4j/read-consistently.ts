import { setTimeout as pause } from 'node:timers/promises';
import { PocNormsError } from '../errors.ts';
import type { Database } from './database.ts';
import { isSameState, type DatasetState } from './dataset-state.ts';
import { readDatasetStateNow } from './read-dataset-state-now.ts';

const TRIES = 40;
const PAUSE_MS = 25;

/** The state of each database as it was read last. */
const lastSeen = new WeakMap<Database, DatasetState>();

/**
 * Runs a read until all its statements saw one dataset: Neo4j is read-committed, so the state read after it has to
 * equal the last one before it. Rejects with the signal's reason; DATASET_CHANGING after a second.
 */
export async function readConsistently<T>(
  database: Database,
  signal: AbortSignal,
  read: (state: DatasetState) => Promise<T>,
): Promise<T> {
  let before = lastSeen.get(database) ?? (await look(database, signal));
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (before.sequence % 2 === 0) {
      const result = await read(before);
      const after = await look(database, signal);
      if (isSameState(before, after)) return result;
      before = after;
    } else {
      await pause(PAUSE_MS);
      before = await look(database, signal);
    }
  }
  throw new PocNormsError(
    'DATASET_CHANGING',
    'The dataset is being replaced at this moment.',
    'Ask again in a second.',
  );
}

async function look(database: Database, signal: AbortSignal): Promise<DatasetState> {
  const state = await readDatasetStateNow(database, signal);
  lastSeen.set(database, state);
  return state;
}
