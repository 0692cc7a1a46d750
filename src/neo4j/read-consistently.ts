import { setTimeout as pause } from 'node:timers/promises';
import { PocNormsError } from '../errors.ts';
import type { Database } from './database.ts';
import { isSameState, lookAtDataset, type DatasetState, type Run } from './dataset-state.ts';

const TRIES = 40;
const PAUSE_MS = 25;

/** What the last look at each database saw. */
const lastSeen = new WeakMap<Database, DatasetState>();

/**
 * Runs a read of several statements so that all of them see one dataset: Neo4j is read-committed, and a load can commit between two of them. One look after the read is enough: when it sees what the last look
 * before the read saw, however long ago, nothing was committed in between. Otherwise the read runs again. `DATASET_CHANGING` when that does not end within a second.
 */
export async function readConsistently<T>(database: Database, run: Run, read: (state: DatasetState) => Promise<T>): Promise<T> {
  let before = lastSeen.get(database) ?? (await look(database, run));
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (before.sequence % 2 === 0) {
      const result = await read(before);
      const after = await look(database, run);
      if (isSameState(before, after)) return result;
      before = after;
    } else {
      await pause(PAUSE_MS);
      before = await look(database, run);
    }
  }
  throw new PocNormsError('DATASET_CHANGING', 'The dataset is being replaced at this moment.', 'Ask again in a second.');
}

async function look(database: Database, run: Run): Promise<DatasetState> {
  const state = await lookAtDataset(run);
  lastSeen.set(database, state);
  return state;
}
