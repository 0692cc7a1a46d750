import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { errorCodes } from '../src/errors.ts';
import { apiCodes } from '../src/http/api-codes.ts';
import { limitNames, limitTable, settingOf } from '../src/limits.ts';
import { packageRoot } from '../src/package-root.ts';

const page = (name: string): Promise<string> => readFile(join(packageRoot, 'docs', name), 'utf8');

/** The rows of the tables of a text that begin with a code and a number. */
function rowsOf(text: string): Record<string, number> {
  return Object.fromEntries(
    [...text.matchAll(/^\| `([A-Z0-9_]+)` \| (\d+) \|/gm)].map((row) => [row[1]!, Number(row[2])]),
  );
}

it('documents every error code with its exit code, every code of the API with its status, and no other', async () => {
  const [commands, api] = (await page('errors.md')).split('## Errors of the API');
  expect(rowsOf(commands!)).toEqual(errorCodes);
  expect(rowsOf(api!)).toEqual(apiCodes);
});

it('documents every limit with its setting, its standard and its reason, and no other', async () => {
  const rows = [...(await page('limits.md')).matchAll(/^\| `(\w+)` \| ([\d,]+) \| `(\w+)` \| (.+) \|$/gm)].map(
    ([, name, standard, setting, reason]) => ({
      name,
      standard: Number(standard!.replaceAll(',', '')),
      setting,
      reason,
    }),
  );
  expect(rows).toEqual(
    limitNames.map((name) => ({
      name,
      standard: limitTable[name].standard,
      setting: settingOf(name),
      reason: limitTable[name].reason,
    })),
  );
});
