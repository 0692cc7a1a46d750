import { chmod, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { packageRoot } from '../../package-root.ts';
import { findApoc } from './resolve-jars.ts';

/** Writes conf/ and plugins/ of the embedded database: the pinned settings, and what only this start knows. Neo4j loads every jar in plugins/, so nothing else stays there. */
export async function writeSettings(directory: string, jars: string, address: string): Promise<void> {
  const pinned = await readFile(join(packageRoot, 'neo4j', 'neo4j.conf'), 'utf8');
  const own = {
    'server.bolt.listen_address': address,
    'server.directories.data': join(directory, 'data'),
    'server.directories.logs': join(directory, 'logs'),
    'server.directories.plugins': join(directory, 'plugins'),
    'server.directories.run': join(directory, 'run'),
    'server.directories.import': join(directory, 'import'),
  };
  const lines = Object.entries(own).map(([key, value]) => `${key}=${value.replaceAll('\\', '\\\\')}\n`);
  await rm(join(directory, 'plugins'), { recursive: true, force: true });
  await Promise.all(['conf', 'plugins', 'logs', 'import'].map((name) => mkdir(join(directory, name), { recursive: true, mode: 0o700 })));
  await writeFile(join(directory, 'conf', 'neo4j.conf'), pinned + lines.join(''), { mode: 0o600 });
  const apoc = await findApoc(jars);
  const plugin = join(directory, 'plugins', basename(apoc));
  await copyFile(apoc, plugin);
  await chmod(plugin, 0o600); // A copy has the mode of the original.
}
