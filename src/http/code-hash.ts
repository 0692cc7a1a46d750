import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../package-root.ts';

/** The code that runs: `src/` or `dist/`. */
const codeFolder = fileURLToPath(new URL('..', import.meta.url));

/**
 * The files that determine answers beside the data, below a folder of this package: code, SDL, statements, styles, and
 * the packages with their versions.
 */
const parts: readonly [string, RegExp][] = [
  [relative(packageRoot, codeFolder), /(?<!\.d)\.(?:js|ts)$/],
  ['schema', /\.graphql$/],
  [join('src', 'graphql', 'questions'), /\.cypher$/],
  ['styles', /./],
];
const files = ['package.json', 'package-lock.json'];

let known: Promise<string> | undefined;

/**
 * Returns a hash of all that determines answers but the data, read once: it changes with every change of the code or of
 * a package.
 */
export function codeHash(): Promise<string> {
  return (known ??= hashCode(packageRoot));
}

/** The same of a package elsewhere, which is laid out as this one; a file that is not there counts as such. */
export async function hashCode(root: string): Promise<string> {
  const names = [
    ...(await Promise.all(parts.map(([folder, pattern]) => namesBelow(root, folder, pattern)))).flat(),
    ...files,
  ];
  const contents = await Promise.all(names.map((name) => readFile(join(root, name)).catch(() => undefined)));
  const hash = createHash('sha256');
  for (const [index, name] of names.entries())
    hash
      .update(JSON.stringify([name.split(sep).join('/'), contents[index]?.length ?? null]))
      .update(contents[index] ?? '');
  return hash.digest('base64url');
}

async function namesBelow(root: string, folder: string, pattern: RegExp): Promise<string[]> {
  const names = await readdir(join(root, folder), { recursive: true }).catch(() => []);
  return names
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(folder, name));
}
