import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import type { Example } from './render-console.ts';

/** What a newcomer sees first. */
const opening = 'first-mandate.graphql';
const folder = join(packageRoot, 'docs', 'examples');

/**
 * The questions in docs/examples, by name but for the opening one, each with its first comment as title and the
 * variables beside it.
 */
export async function readExamples(): Promise<Example[]> {
  const names = (await readdir(folder))
    .filter((name) => name.endsWith('.graphql'))
    .sort((a, b) => Number(b === opening) - Number(a === opening) || (a < b ? -1 : 1));
  return Promise.all(
    names.map(async (file) => {
      const query = await readFile(join(folder, file), 'utf8');
      const name = file.replace('.graphql', '');
      const variables = await readFile(join(folder, `${name}.variables.json`), 'utf8').catch(() => undefined);
      return {
        name,
        title: query.split('\n')[0]!.replace(/^# */, ''),
        query,
        ...(variables !== undefined && { variables }),
      };
    }),
  );
}
