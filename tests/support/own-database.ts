import { inject } from 'vitest';
import type { Connection } from '../../src/neo4j/database.ts';

export interface OwnDatabase {
  connection: Connection;
  /** The data directory. */
  home: string;
  /** What that took on the disk when the records had been loaded, in kB. */
  loadedSize: number;
}

/**
 * The embedded Neo4j of the worker that runs this file, with the records in it. No other file uses it meanwhile, and
 * the next one finds it as this one leaves it.
 */
export const ownDatabase: OwnDatabase = await askForDatabase();

async function askForDatabase(): Promise<OwnDatabase> {
  const response = await fetch(`${inject('databases')}/${process.env.VITEST_POOL_ID}`);
  if (!response.ok) throw new Error(`The database of the tests did not start: ${await response.text()}`);
  return (await response.json()) as OwnDatabase;
}
