import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { PocNormsError } from '../errors.ts';
import type { Model } from '../model/model.ts';
import type { RecordFile } from './record-file.ts';

/** A record's file with the seed directory that holds its folder. */
export interface FoundRecordFile extends RecordFile {
  directory: string;
}

/**
 * Returns the records that paths name, each once and in order: a file, a folder of records, or a whole seed directory
 * (USAGE when there is none).
 */
export async function findRecordFiles(model: Model, paths: readonly string[]): Promise<FoundRecordFile[]> {
  const kinds = new Set([...model.nodes.values()].map(({ folder }) => folder));
  const files = new Set((await Promise.all(paths.map((path) => filesAt(resolve(path), kinds)))).flat());
  return [...files].sort().map((file) => placeOf(file, kinds));
}

/** Where a file stands: in the folder of a kind, or in a group within that. */
function placeOf(file: string, kinds: ReadonlySet<string>): FoundRecordFile {
  const parent = dirname(file);
  const above = dirname(parent);
  const name = basename(file);
  return !kinds.has(basename(parent)) && kinds.has(basename(above))
    ? { directory: dirname(above), folder: basename(above), group: basename(parent), name }
    : { directory: above, folder: basename(parent), name };
}

async function filesAt(path: string, kinds: ReadonlySet<string>): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new PocNormsError('USAGE', `There is no ${path}.`, 'Name a record, a folder of records, or none for all.');
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path, { recursive: true })).filter((name) => name.endsWith('.yaml'));
  // Files beside the folders of a seed directory are not records.
  const isSeedDirectory = names.some((name) => kinds.has(name.split(sep, 1)[0]!));
  return names.filter((name) => !isSeedDirectory || name.includes(sep)).map((name) => join(path, name));
}
