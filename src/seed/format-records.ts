import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Model } from '../model/model.ts';
import type { FoundRecordFile } from './find-record-files.ts';
import { formatRecord } from './format-record.ts';
import { readRecord } from './read-records.ts';
import { writeRecord } from './write-record.ts';

/** What formatting found, as paths from the working directory. */
export interface Formatted {
  /** Records that are not in the canonical form, or were not. */
  changed: string[];
  /** Files that are no record of any kind, which checking explains. */
  passedOver: string[];
}

/** Writes records in their canonical form where they differ from it; with `check` it only compares. */
export async function formatRecords(model: Model, files: readonly FoundRecordFile[], { check }: { check: boolean }): Promise<Formatted> {
  const types = new Map([...model.nodes.values()].map((type) => [type.folder, type]));
  const formatted: Formatted = { changed: [], passedOver: [] };
  for (const file of files) {
    const path = join(file.directory, file.folder, file.name);
    const type = types.get(file.folder);
    const { record } = await readRecord(file.directory, file);
    const text = type && record && (await readFile(path, 'utf8'));
    const canonical = text === undefined ? undefined : formatRecord(text, type!, model);
    if (canonical === undefined) formatted.passedOver.push(relative(process.cwd(), path));
    if (canonical === undefined || canonical === text) continue;
    if (!check) await writeRecord(path, canonical, { isNew: false });
    formatted.changed.push(relative(process.cwd(), path));
  }
  return formatted;
}
