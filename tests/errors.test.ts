import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { errorCodes } from '../src/errors.ts';
import { packageRoot } from '../src/package-root.ts';

it('documents every error code with its exit code, and no other', async () => {
  const page = await readFile(join(packageRoot, 'docs', 'errors.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `([A-Z0-9_]+)` \| (\d+) \|/gm)].map((row) => [row[1], Number(row[2])]);
  expect(Object.fromEntries(rows)).toEqual(errorCodes);
});
