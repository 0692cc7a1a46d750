import { mkdir, readFile, rename, stat } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { Model } from '../model/model.ts';
import { groupOf } from '../records/group-of.ts';
import type { FoundRecordFile } from './find-record-files.ts';
import { formatRecord } from './format-record.ts';
import { readRecord } from './read-records.ts';
import { pathOf } from './record-file.ts';
import { writeRecord } from './write-record.ts';

/** The result of formatting, as paths from the working directory. */
export interface Formatted {
  /** Records that are not in the canonical form, or were not. */
  changed: string[];
  /** Records that do not lie in the folder of their group, or did not, with the path where they belong. */
  moved: { from: string; to: string }[];
  /** Files that are not records, or whose place is taken; checking explains them. */
  passedOver: string[];
}

/**
 * Writes records in their canonical form where they differ from it, and puts them into the folder of their group; with
 * `check` it only compares.
 */
export async function formatRecords(model: Model, files: readonly FoundRecordFile[], { check }: { check: boolean }): Promise<Formatted> {
  const types = new Map([...model.nodes.values()].map((type) => [type.folder, type]));
  const formatted: Formatted = { changed: [], moved: [], passedOver: [] };
  for (const file of files) {
    const path = pathOf(file.directory, file);
    const shown = relative(process.cwd(), path);
    const type = types.get(file.folder);
    const { record } = await readRecord(file.directory, file);
    const text = type && record && (await readFile(path, 'utf8'));
    const canonical = text === undefined ? undefined : formatRecord(text, type!, model);
    if (canonical === undefined) {
      formatted.passedOver.push(shown);
      continue;
    }
    if (canonical !== text) {
      if (!check) await writeRecord(path, canonical, { isNew: false });
      formatted.changed.push(shown);
    }
    const place = pathOf(file.directory, { ...file, group: groupOf(type!, record!.value) });
    if (place === path) continue;
    if (check || (await move(path, place))) formatted.moved.push({ from: shown, to: relative(process.cwd(), place) });
    else formatted.passedOver.push(shown);
  }
  return formatted;
}

/** Moves a file to a path that is free; returns whether it was. */
async function move(from: string, to: string): Promise<boolean> {
  if (await stat(to).catch(() => undefined)) return false;
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
  return true;
}
