import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { startApi, type Api } from '../support/api.ts';

const folder = join(packageRoot, 'docs', 'examples');
const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql'));
const readme = await readFile(join(packageRoot, 'README.md'), 'utf8');
const guide = await readFile(join(packageRoot, 'docs', 'council-texts.md'), 'utf8');

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.stop());

/** Lists that a query does not sort come in any order: both sides are brought into one. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(inOrder).sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inOrder(inner)]));
}

describe('the examples', () => {
  for (const name of names) {
    it(`${name} answers as written beside it`, async () => {
      const read = async (ending: string): Promise<unknown> =>
        JSON.parse(await readFile(join(folder, name.replace('.graphql', ending)), 'utf8')) as unknown;
      const answer = await api.ask(
        await readFile(join(folder, name), 'utf8'),
        (await read('.variables.json').catch(() => ({}))) as Record<string, unknown>,
      );
      const expected = await read('.json');
      expect(answer.errors).toBeUndefined();
      expect(inOrder(answer.data)).toEqual(inOrder(expected));
    });
  }
});

describe('the README and the guide to texts', () => {
  const queries = [...`${readme}${guide}`.matchAll(/```graphql\n(.*?)```/gs)].map((match) => match[1]!);

  it('shows queries', () => {
    expect(queries.length).toBeGreaterThan(2);
  });

  for (const query of queries) {
    it(`holds a query that answers: ${query.trim().split('\n')[0]!}`, async () => {
      const answer = await api.ask(query);
      expect(answer.errors).toBeUndefined();
      expect(Object.values(answer.data ?? {}).flat().length).toBeGreaterThan(0);
    });
  }

  it('shows the answer to its first query as the API gives it', async () => {
    const shown = /```json\n(.*?)```/s.exec(readme)![1]!;
    expect((await api.ask(queries[0]!)).data).toEqual(JSON.parse(shown));
  });
});
