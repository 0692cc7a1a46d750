import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSdl } from '../../src/dataset/read-sdl.ts';
import { generateSchema } from '../../src/graphql/generate-schema.ts';
import { packageRoot } from '../../src/package-root.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'poc-norms-generate-'));
  await cp(join(packageRoot, 'schema'), join(root, 'schema'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** One file changed, one missing, one left over. */
async function spoil(): Promise<void> {
  await writeFile(generated('schema.graphql'), 'type Query');
  await rm(generated('records/claims.json'));
  await writeFile(generated('records/maps.json'), '{}');
}

const generated = (name: string): string => join(root, 'schema', 'generated', name);

describe('generating', () => {
  it('finds nothing stale in what is committed', async () => {
    await expect(generateSchema(root, await readSdl(join(root, 'schema')), { check: true })).resolves.toBeUndefined();
  });

  it('names every file that does not follow from the SDL: changed, missing or left over', async () => {
    await spoil();
    const error = await generateSchema(root, await readSdl(join(root, 'schema')), { check: true }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      code: 'GENERATED_STALE',
      hint: expect.stringContaining('npm run generate') as string,
    });
    for (const name of ['schema.graphql', 'records/claims.json', 'records/maps.json'])
      expect((error as Error).message).toContain(`schema/generated/${name}`);
    expect((error as Error).message).not.toContain('studies.json');
  });

  it('writes what is stale and deletes what is left over', async () => {
    await spoil();
    await generateSchema(root, await readSdl(join(root, 'schema')), { check: false });
    await expect(generateSchema(root, await readSdl(join(root, 'schema')), { check: true })).resolves.toBeUndefined();
    await expect(readFile(generated('records/maps.json'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
