import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CouncilText, Refusal } from './council-text.ts';
import { limits } from './file-limits.ts';
import { findCouncilFiles } from './find-council-files.ts';
import { noteConflicts } from './note-conflicts.ts';
import { readCouncilText } from './read-council-text.ts';
import { resolveCitations } from './resolve-citations.ts';

/** A file that holds a resolution which another file was read for. */
export interface Duplicate {
  file: string;
  symbol: string;
  readFrom: string;
  /** Whether it has the words of the file that was read. */
  reason: 'SAME_WORDS' | 'OTHER_WORDS';
}

/** Everything that a folder holds of the Council. */
export interface CouncilFolder {
  /** One for each resolution, in the order of their numbers, with citations resolved among them. */
  texts: CouncilText[];
  refusals: Refusal[];
  duplicates: Duplicate[];
  /** Files that are neither XML nor text. */
  others: number;
}

/**
 * Reads a folder of resolutions, or returns a text that says why not; all of the Council's take some ten seconds and
 * 300 MB. Of several files of one resolution the first counts whose symbol, heading and name agree.
 */
export async function readCouncilFolder(
  folder: string,
  progress?: (read: number, total: number) => void,
): Promise<CouncilFolder | string> {
  const found = await findCouncilFiles(folder);
  if (typeof found === 'string') return found;
  const texts = new Map<string, CouncilText>();
  const refusals: Refusal[] = [];
  const duplicates: Duplicate[] = [];
  for (const [index, file] of found.files.entries()) {
    const read = await readFileOf(folder, file);
    if ('problem' in read) refusals.push(read);
    else {
      const earlier = texts.get(read.symbol);
      const [kept, other] =
        earlier === undefined ? [read] : read.certain && !earlier.certain ? [read, earlier] : [earlier, read];
      texts.set(read.symbol, kept);
      if (other)
        duplicates.push({
          file: other.file,
          symbol: other.symbol,
          readFrom: kept.file,
          reason: lettersOf(other) === lettersOf(kept) ? 'SAME_WORDS' : 'OTHER_WORDS',
        });
    }
    progress?.(index + 1, found.files.length);
  }
  return {
    texts: resolveCitations(noteConflicts([...texts.values()].sort((a, b) => a.number - b.number || a.year - b.year))),
    refusals,
    duplicates,
    others: found.others,
  };
}

/** Letters and figures of a text, without its annexes, which not every edition has. */
function lettersOf({ provisions }: CouncilText): string {
  return provisions
    .filter(({ part }) => part !== 'ANNEX')
    .map(({ text }) =>
      text
        .normalize('NFKC')
        .replace(/[^\p{L}\p{N}]/gu, '')
        .toLowerCase(),
    )
    .join('');
}

async function readFileOf(folder: string, file: string): Promise<CouncilText | Refusal> {
  const path = join(folder, file);
  try {
    const { size } = await stat(path);
    // What is too large is not even read.
    if (size > limits.file)
      return { file, reason: 'UNREADABLE', problem: `has ${size} bytes; no resolution has more than ${limits.file}.` };
    return readCouncilText(file, await readFile(path));
  } catch (error) {
    return {
      file,
      reason: 'UNREADABLE',
      problem: `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`,
    };
  }
}
