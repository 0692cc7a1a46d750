import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PocNormsError } from '../errors.ts';
import type { DatasetDescription } from '../records/dataset-description.ts';

/** Reads `seed/dataset.yaml`, what the dataset says of itself. SEED_UNREADABLE when it is not whole. */
export async function readDescription(seedDirectory: string): Promise<DatasetDescription> {
  const file = join(seedDirectory, 'dataset.yaml');
  try {
    const { title, licence, factsUntil, coverage } = parse(await readFile(file, 'utf8')) as Record<keyof DatasetDescription, unknown>;
    if (![title, licence, factsUntil].every((value) => typeof value === 'string') || !Array.isArray(coverage)) throw new Error('A key is missing.');
    return { title, licence, factsUntil, coverage: coverage as string[] } as DatasetDescription;
  } catch (cause) {
    throw new PocNormsError('SEED_UNREADABLE', `${file} cannot be read as the description of the dataset.`, 'It holds title, licence, factsUntil and coverage, a list.', cause);
  }
}
