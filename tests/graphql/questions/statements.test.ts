import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readStatements } from '../../../src/graphql/questions/run-statement.ts';
import { packageRoot } from '../../../src/package-root.ts';

const folder = join(packageRoot, 'src', 'graphql', 'questions');

it('has a file for every statement that a question runs, and a question for every file', async () => {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const calls = texts.flatMap((text) => [...text.matchAll(/\brunStatement(?:<.*>)?\(\s*context,([^{]*)/g)]);
  const names = calls.flatMap(([, argument]) => [...argument!.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name!));
  expect([...new Set(names)].sort()).toEqual([...readStatements().keys()].sort());
});
