import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lexicographicSortSchema, printSchema, type DocumentNode } from 'graphql';
import { PocNormsError } from '../errors.ts';
import { jsonSchema } from '../model/json-schema.ts';
import { readModel } from '../model/read-model.ts';
import { buildSchema } from './build-schema.ts';

const header = '# Generated from schema/ by `npm run generate`. Do not edit.\n\n';

/**
 * Writes `schema/generated/` in a folder: the whole published schema, and the JSON Schema of each kind of record; with
 * `check` it only compares (GENERATED_STALE). A file there that does not follow from the SDL is deleted, or stale too.
 */
export async function generateSchema(root: string, sdl: DocumentNode, { check }: { check: boolean }): Promise<void> {
  const directory = join(root, 'schema', 'generated');
  const texts = await generatedTexts(sdl);
  const stale: string[] = [];
  for (const name of new Set([...texts.keys(), ...(await listFiles(directory))])) {
    const file = join(directory, name);
    const text = texts.get(name);
    if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue;
    stale.push(`schema/generated/${name}`);
    if (check) continue;
    await mkdir(dirname(file), { recursive: true });
    await (text === undefined ? rm(file) : writeFile(file, text));
  }
  if (!check || stale.length === 0) return;
  throw new PocNormsError(
    'GENERATED_STALE',
    `${stale.join(', ')} ${stale.length === 1 ? 'does' : 'do'} not follow from schema/.`,
    'Run `npm run generate` and commit the result.',
  );
}

/** What follows from the SDL, by file name below `schema/generated/`. */
async function generatedTexts(sdl: DocumentNode): Promise<Map<string, string>> {
  const schema = await buildSchema(sdl, { validate: true });
  const model = readModel(sdl);
  return new Map([
    ['schema.graphql', `${header}${printSchema(lexicographicSortSchema(schema))}\n`],
    ...[...model.nodes.values()].map(
      (type) => [`records/${type.folder}.json`, `${JSON.stringify(jsonSchema(model, type), null, 2)}\n`] as const,
    ),
  ]);
}

/** The files below a directory, by their path from there with forward slashes; none when there is no such directory. */
async function listFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(directory.length + 1)
        .replaceAll('\\', '/'),
    );
}
