import { createHash } from 'node:crypto';
import type { Copy } from './copy.ts';

/** A passage in the stream of a copy. */
export interface Passage {
  start: number;
  length: number;
}

/** The anchor of a passage: the first 16 hex digits of the SHA-256 of its reduced text, a colon, its length. */
export function anchorOf(copy: Copy, { start, length }: Passage): string {
  return `${createHash('sha256')
    .update(copy.stream.slice(start, start + length))
    .digest('hex')
    .slice(0, 16)}:${length}`;
}

/** Finds anchors in a copy; those that do not stand in it are missing from the answer. */
export function findAnchors(copy: Copy, anchors: Iterable<string>): Map<string, Passage> {
  const wanted = new Map<number, Set<string>>();
  for (const anchor of anchors) {
    const length = Number(anchor.split(':')[1]);
    wanted.set(length, (wanted.get(length) ?? new Set()).add(anchor));
  }
  const found = new Map<string, Passage>();
  for (const [length, open] of wanted) {
    // Passages are whole words almost always, which spares most windows and tells them from the same letters inside of
    // other words; a copy that glues words together has the rest tried too.
    slide(copy, length, open, found, isWhole);
    slide(copy, length, open, found);
  }
  return found;
}

function slide(
  copy: Copy,
  length: number,
  open: Set<string>,
  found: Map<string, Passage>,
  fits?: (copy: Copy, passage: Passage) => boolean,
): void {
  for (let start = 0; start + length <= copy.stream.length && open.size > 0; start += 1) {
    const passage = { start, length };
    if (fits?.(copy, passage) === false) continue;
    const anchor = anchorOf(copy, passage);
    if (open.delete(anchor)) found.set(anchor, passage);
  }
}

/** Whether a passage begins and ends where words of the copy do. */
function isWhole({ at }: Copy, { start, length }: Passage): boolean {
  return areApart(at[start - 1], at[start]) && areApart(at[start + length - 1], at[start + length]);
}

/** Whether there is a character between two characters of the stream; the ends of the copy count as such. */
function areApart(before: number | undefined, behind: number | undefined): boolean {
  return before === undefined || behind === undefined || behind - before > 1;
}
