import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';

/** The codes that docs/errors.md names for answers of the API. */
export async function documentedCodes(): Promise<Set<string>> {
  const text = await readFile(join(packageRoot, 'docs', 'errors.md'), 'utf8');
  const own = text.slice(text.indexOf('## Errors of the API'));
  return new Set([...own.matchAll(/`([A-Z][A-Z_]{3,})`/g)].map((match) => match[1]!));
}
