import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { PocNormsError } from '../errors.ts';
import { buildSchema } from './build-schema.ts';
import { readSdl } from './read-sdl.ts';

const header = '# Generated from schema/*.graphql by `npm run generate`. Do not edit.\n\n';

/** Writes `schema/generated/schema.graphql`, the whole published schema; with `check` it only compares (GENERATED_STALE). */
export async function generateSchema(root: string, { check }: { check: boolean }): Promise<void> {
  const schema = await buildSchema(await readSdl(join(root, 'schema')), { validate: true });
  const text = `${header}${printSchema(lexicographicSortSchema(schema))}\n`;
  const file = join(root, 'schema', 'generated', 'schema.graphql');
  if (!check) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    return;
  }
  if ((await readFile(file, 'utf8').catch(() => '')) === text) return;
  throw new PocNormsError('GENERATED_STALE', 'schema/generated/schema.graphql does not follow from schema/.', 'Run `npm run generate` and commit the result.');
}
