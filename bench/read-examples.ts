import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../src/package-root.ts';
import type { Question } from './questions.ts';

/** The queries of docs/examples, which ask of the curated records. */
export async function readExamples(): Promise<Question[]> {
  const folder = join(packageRoot, 'docs', 'examples');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(names.map(async (name) => ({ field: 'examples', case: name, query: await readFile(join(folder, name), 'utf8') })));
}
