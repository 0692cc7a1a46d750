import { join } from 'node:path';
import { readSdl } from '../dataset/read-sdl.ts';
import { generateSchema } from '../graphql/generate-schema.ts';
import { packageRoot } from '../package-root.ts';

/** Writes what follows from the SDL, or compares it. The types follow by graphql-codegen: see `npm run generate`. */
export async function generate(options: { check: boolean }): Promise<void> {
  await generateSchema(packageRoot, await readSdl(join(packageRoot, 'schema')), options);
}
