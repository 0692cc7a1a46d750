import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';

/** A jar of the embedded database, with the licences that its POM names. */
export interface Jar {
  name: string;
  licence: string;
}

export const jarList = join(packageRoot, 'neo4j', 'licences.tsv');

/** The committed list of jars: a name and its licences on each line, with a tab between. */
export async function readJars(): Promise<Jar[]> {
  const lines = (await readFile(jarList, 'utf8')).trimEnd().split('\n');
  return lines.map((line) => line.split('\t') as [string, string]).map(([name, licence]) => ({ name, licence }));
}
