import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeHash, hashCode } from '../../src/http/code-hash.ts';
import { etagOf } from '../../src/http/etag.ts';
import { packageRoot } from '../../src/package-root.ts';

let copy: string;
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'poc-norms-code-'));
  for (const part of ['src', 'schema', 'neo4j', 'styles', 'package.json', 'package-lock.json'])
    await cp(join(packageRoot, part), join(copy, part), { recursive: true });
});
afterAll(() => rm(copy, { recursive: true, force: true }));

describe('the hash of the code', () => {
  it('is that of the code that runs, wherever it lies', async () => {
    expect(await hashCode(copy)).toBe(await codeHash());
  });

  it.each([
    'src/graphql/questions/search/lookup.ts',
    'src/export/cite-chicago.ts',
    'src/domain/words/terms.ts',
    'schema/answers/nodes/query.graphql',
    'src/graphql/questions/time/timeline.cypher',
    'package.json',
    'package-lock.json',
  ])('changes with %s', async (file) => {
    const before = await hashCode(copy);
    await appendFile(join(copy, file), '\n');
    expect(await hashCode(copy)).not.toBe(before);
  });

  it('changes with a file that is added or taken away, and not with what makes no answers', async () => {
    const before = await hashCode(copy);
    await writeFile(join(copy, 'src', 'graphql', 'questions', 'new.cypher'), '');
    expect(await hashCode(copy)).not.toBe(before);
    await rm(join(copy, 'src', 'graphql', 'questions', 'new.cypher'));
    await writeFile(join(copy, 'schema', 'notes.txt'), 'a');
    expect(await hashCode(copy)).toBe(before);
  });

  it('is part of every ETag', () => {
    const state = { sequence: 2, hash: 'a', version: '1', loadedAt: '2026-01-01T00:00:00Z' };
    expect(
      new Set(
        [
          ['one', 'key'],
          ['other', 'key'],
          ['one', 'other'],
        ].map(([code, key]) => etagOf(state, code!, key!)),
      ).size,
    ).toBe(3);
  });
});
