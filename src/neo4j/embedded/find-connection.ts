import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection } from '../database.ts';

/**
 * How the database on a data directory is reached while it runs: the password lies there, the port in its settings.
 * Null when it never ran there.
 */
export async function findConnection(directory: string): Promise<Connection | null> {
  try {
    const password = await readFile(join(directory, 'password'), 'utf8');
    const settings = await readFile(join(directory, 'conf', 'neo4j.conf'), 'utf8');
    const address = /^server\.bolt\.listen_address=(\S+)$/m.exec(settings)?.[1];
    return address === undefined ? null : embeddedConnection(address, password);
  } catch {
    return null;
  }
}

/** The connection to an embedded database, of which there is one user and one database. */
export function embeddedConnection(address: string, password: string): Connection {
  return { uri: `bolt://${address}`, username: 'neo4j', password, database: 'neo4j' };
}
