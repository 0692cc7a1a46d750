import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PocNormsError } from '../errors.ts';

/**
 * Writes a record's file, or with `isNew` one that must not be there yet; a file that cannot be written is a
 * SEED_UNWRITABLE error.
 */
export async function writeRecord(file: string, text: string, { isNew }: { isNew: boolean }): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: isNew ? 'wx' : 'w' });
  } catch (cause) {
    throw new PocNormsError('SEED_UNWRITABLE', `${file} cannot be written (${(cause as NodeJS.ErrnoException).code ?? 'unknown'}).`, 'Make the file and its folder writable.', cause);
  }
}
