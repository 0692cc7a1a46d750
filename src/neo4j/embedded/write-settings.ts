import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { packageRoot } from '../../package-root.ts';
import { findApoc } from './resolve-jars.ts';

/**
 * Writes conf/ and plugins/ of the embedded database: the pinned settings, and the port, which only this start knows.
 * Neo4j loads every jar in plugins/, so nothing else stays there. No setting names a folder: Neo4j has all of its own
 * below its home, so that a data directory can have any name and be moved.
 */
export async function writeSettings(directory: string, jars: string, address: string): Promise<void> {
  const pinned = await readFile(join(packageRoot, 'neo4j', 'neo4j.conf'), 'utf8');
  for (const name of ['plugins', 'conf']) await rm(join(directory, name), { recursive: true, force: true });
  for (const name of ['conf', 'plugins', 'logs', 'import'])
    await mkdir(join(directory, name), { recursive: true, mode: 0o700 });
  await writeFile(join(directory, 'conf', 'neo4j.conf'), `${pinned}server.bolt.listen_address=${address}\n`, {
    mode: 0o600,
  });
  const apoc = await findApoc(jars);
  // A copy would have the mode of the original, and not every file system lets it be changed.
  await writeFile(join(directory, 'plugins', basename(apoc)), await readFile(apoc), { mode: 0o600 });
}
