import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../src/package-root.ts';

const WIDTH = 120;
const folders = ['src', 'tests', 'bench', 'drills', 'schema', 'docs'];
const generated = /(^|\/)generated\//;

/** The lines of a file that are comments, SDL or, in Markdown, prose: no code and no table. */
function proseOf(file: string, text: string): readonly { line: string; number: number }[] {
  const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }));
  if (file.endsWith('.graphql')) return lines;
  if (file.endsWith('.ts')) return lines.filter(({ line }) => /^\s*(\/\/|\/\*|\* )/.test(line));
  let code = false;
  return lines.filter(({ line }) => {
    if (line.trim().startsWith('```')) code = !code;
    return !code && !/^\s*(\||```)/.test(line);
  });
}

it(`wraps comments and prose at ${WIDTH} characters`, async () => {
  const below = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(packageRoot, folder), { recursive: true })).map((name) => `${folder}/${name}`),
    ),
  );
  const files = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...below.flat()];
  const written = files.filter(
    (file) => /\.(ts|graphql|md)$/.test(file) && !generated.test(file) && file !== 'docs/licences.md',
  );
  const long = await Promise.all(
    written.map(async (file) =>
      proseOf(file, await readFile(join(packageRoot, file), 'utf8'))
        // One word cannot be wrapped.
        .filter(({ line }) => line.length > WIDTH && line.trim().split(' ').length > 3)
        .map(({ number }) => `${file}:${number}`),
    ),
  );
  expect(long.flat()).toEqual([]);
});
