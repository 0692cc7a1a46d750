import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection } from '../../src/neo4j/database.ts';

/** Where the embedded database of a data directory answers while it runs. */
export async function connectionOf(home: string): Promise<Connection> {
  const settings = await readFile(join(home, 'conf', 'neo4j.conf'), 'utf8');
  const address = /^server\.bolt\.listen_address=(.+)$/m.exec(settings)![1]!;
  return { uri: `bolt://${address}`, username: 'neo4j', password: await readFile(join(home, 'password'), 'utf8'), database: 'neo4j' };
}
