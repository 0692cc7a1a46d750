import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { PocNormsError } from '../errors.ts';
import type { RecordFile } from './read-records.ts';

/** A record's file with the seed directory that holds its folder. */
export interface FoundRecordFile extends RecordFile {
  directory: string;
}

/** The records that paths name, each once and in order: a file, a folder of records, or a whole seed directory (USAGE when there is none). */
export async function findRecordFiles(paths: readonly string[]): Promise<FoundRecordFile[]> {
  const files = new Set((await Promise.all(paths.map((path) => filesAt(resolve(path))))).flat());
  return [...files].sort().map((file) => ({ directory: dirname(dirname(file)), folder: basename(dirname(file)), name: basename(file) }));
}

async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new PocNormsError('USAGE', `There is no ${path}.`, 'Name a record, a folder of records, or none for all.');
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path, { recursive: true })).filter((name) => name.endsWith('.yaml'));
  const inFolders = names.filter((name) => name.includes(sep));
  // What lies beside the folders of a seed directory is no record.
  return (inFolders.length > 0 ? inFolders : names).map((name) => join(path, name));
}
