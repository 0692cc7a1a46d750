import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * Files that may hold resolutions, by their path below the folder, in the order in which they are read, and how many
 * others lie there.
 */
export interface CouncilFiles {
  files: string[];
  others: number;
}

/**
 * Returns the .xml and .txt files below a folder, or a text that says why there are none; linked folders are left out.
 * XML comes before text, originals before copies, then by path, since the first file of a resolution counts.
 */
export async function findCouncilFiles(folder: string): Promise<CouncilFiles | string> {
  let entries: Dirent[];
  try {
    if (!(await stat(folder)).isDirectory()) return 'is a file, not a folder.';
    entries = await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? 'does not exist.' : `cannot be read (${code ?? String(error)}).`;
  }
  const files: string[] = [];
  let others = 0;
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    const isFile =
      entry.isFile() ||
      (entry.isSymbolicLink() &&
        (await stat(path).then(
          (target) => target.isFile(),
          () => false,
        )));
    if (isFile && /\.(?:xml|txt)$/i.test(entry.name)) files.push(relative(folder, path).split(sep).join('/'));
    else others += 1;
  }
  if (files.length === 0) return `holds no .xml or .txt file${others > 0 ? `, but ${others} others` : ''}.`;
  return {
    files: files
      .map((file) => ({ file, rank: rankOf(file) }))
      .sort((a, b) => a.rank - b.rank || (a.file < b.file ? -1 : 1))
      .map(({ file }) => file),
    others,
  };
}

function rankOf(file: string): number {
  return (/\.xml$/i.test(file) ? 0 : 2) + (/reissue|copy|corr|\(\d\)\.|-t\./i.test(file) ? 1 : 0);
}
