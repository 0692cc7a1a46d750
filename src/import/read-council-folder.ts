import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CouncilText, Refusal } from './council-text.ts';
import { findCouncilFiles } from './find-council-files.ts';
import { limits } from './limits.ts';
import { readCouncilText } from './read-council-text.ts';
import { resolveCitations } from './resolve-citations.ts';

/** Everything that a folder holds of the Council. */
export interface CouncilFolder {
  /** One for each resolution, in the order of their numbers, with citations resolved among them. */
  texts: CouncilText[];
  refusals: Refusal[];
  /** Files that hold a resolution which another file was read for. */
  duplicates: { file: string; symbol: string; readFrom: string }[];
  /** Files that are neither XML nor text. */
  others: number;
}

/**
 * Reads a folder of resolutions, one file after the other: all that the Council has adopted takes some ten seconds and 300 MB, so that threads would win little. A text says why nothing can be read.
 */
export async function readCouncilFolder(folder: string, progress?: (read: number, total: number) => void): Promise<CouncilFolder | string> {
  const found = await findCouncilFiles(folder);
  if (typeof found === 'string') return found;
  const texts = new Map<string, CouncilText>();
  const refusals: Refusal[] = [];
  const duplicates: CouncilFolder['duplicates'] = [];
  for (const [index, file] of found.files.entries()) {
    const read = await readFileOf(folder, file);
    const earlier = 'problem' in read ? undefined : texts.get(read.symbol);
    if ('problem' in read) refusals.push(read);
    else if (earlier) duplicates.push({ file, symbol: read.symbol, readFrom: earlier.file });
    else texts.set(read.symbol, read);
    progress?.(index + 1, found.files.length);
  }
  return { texts: resolveCitations([...texts.values()].sort((a, b) => a.number - b.number || a.year - b.year)), refusals, duplicates, others: found.others };
}

async function readFileOf(folder: string, file: string): Promise<CouncilText | Refusal> {
  const path = join(folder, file);
  try {
    const { size } = await stat(path);
    // What is too large is not even read.
    if (size > limits.file) return { file, problem: `has ${size} bytes; no resolution has more than ${limits.file}.` };
    return readCouncilText(file, await readFile(path));
  } catch (error) {
    return { file, problem: `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).` };
  }
}
