import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../src/neo4j/database.ts';
import type { Embedded } from '../src/neo4j/embedded/start-embedded.ts';
import { startDatabase } from './start-database.ts';

/** Opens the embedded database of a folder for as long as something uses it. */
export async function useDatabase<T>(
  directory: string,
  memory: { roomy: boolean },
  use: (database: Database, embedded: Embedded) => Promise<T>,
): Promise<T> {
  const embedded = await startDatabase(directory, memory);
  const database = new Database(embedded.connection);
  try {
    return await use(database, embedded);
  } finally {
    await database.close();
    await embedded.stop();
  }
}

/** Makes a folder for as long as something uses it. */
export async function useTemporaryFolder<T>(use: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'poc-norms-bench-'));
  try {
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/**
 * Makes plans follow from what is loaded now: the planner's statistics follow a load some time later, and plans would
 * differ from run to run.
 */
export async function refreshStatistics(database: Database): Promise<void> {
  const session = database.writer();
  try {
    await session.run('CALL db.prepareForReplanning(300)');
  } finally {
    await session.close();
  }
}
