import { setTimeout as pause } from 'node:timers/promises';
import { PocNormsError } from '../errors.ts';
import type { Database } from './database.ts';
import { readDatasetState, type DatasetState } from './dataset-state.ts';

const TRIES = 40;
const PAUSE_MS = 25;

/**
 * Runs a read of several statements so that all of them see one dataset: Neo4j is read-committed, and a load can commit between two of them.
 * If the sequence number changed meanwhile the read runs again. `DATASET_CHANGING` when that does not end within a second.
 */
export async function readConsistently<T>(database: Database, read: (state: DatasetState) => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = await readDatasetState(database);
    if (before.sequence % 2 === 0) {
      const result = await read(before);
      if ((await readDatasetState(database)).sequence === before.sequence) return result;
    }
    await pause(PAUSE_MS);
  }
  throw new PocNormsError('DATASET_CHANGING', 'The dataset is being replaced at this moment.', 'Ask again in a second.');
}
