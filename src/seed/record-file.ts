import { join } from 'node:path';

/** The place of a record below a seed directory. */
export interface RecordFile {
  /** Names the kind. */
  folder: string;
  /** The folder in that one, if the file lies in one. */
  group?: string | undefined;
  /** The name of the file. */
  name: string;
}

/** Returns the path of a record's file. */
export function pathOf(seedDirectory: string, { folder, group, name }: RecordFile): string {
  return join(seedDirectory, folder, group ?? '', name);
}
