import { createHash } from 'node:crypto';
import type { Copy } from './copy.ts';

/** A passage in the stream of a copy. */
export interface Passage {
  start: number;
  length: number;
}

/** The anchor of a passage: the first 16 hex digits of the SHA-256 of its reduced text, a colon, its length. */
export function anchorOf(copy: Copy, { start, length }: Passage): string {
  return `${digest(copy.stream.slice(start, start + length))}:${length}`;
}

/** Finds anchors in a copy; those that do not stand in it are missing from the answer. */
export function findAnchors(copy: Copy, anchors: Iterable<string>): Map<string, Passage> {
  const wanted = new Map<number, Set<string>>();
  for (const anchor of anchors) {
    const length = Number(anchor.split(':')[1]);
    wanted.set(length, (wanted.get(length) ?? new Set()).add(anchor));
  }
  const found = new Map<string, Passage>();
  const edges = wordEdges(copy);
  for (const [length, open] of wanted) {
    // Passages are whole words almost always, which spares most windows; a copy that glues words together has the rest tried too.
    slide(copy, length, open, found, edges);
    if (open.size > 0) slide(copy, length, open, found);
  }
  return found;
}

function slide(copy: Copy, length: number, open: Set<string>, found: Map<string, Passage>, edges?: { starts: Uint8Array; ends: Uint8Array }): void {
  for (let start = 0; start + length <= copy.stream.length && open.size > 0; start += 1) {
    if (edges && !(edges.starts[start] && edges.ends[start + length - 1])) continue;
    const anchor = anchorOf(copy, { start, length });
    if (open.delete(anchor)) found.set(anchor, { start, length });
  }
}

/** Marks the places of the stream at which words begin and end in the copy. */
function wordEdges({ at, stream }: Copy): { starts: Uint8Array; ends: Uint8Array } {
  const starts = new Uint8Array(stream.length);
  const ends = new Uint8Array(stream.length);
  for (let index = 0; index < stream.length; index += 1) {
    if (index === 0 || at[index]! - at[index - 1]! > 1) starts[index] = 1;
    if (index === stream.length - 1 || at[index + 1]! - at[index]! > 1) ends[index] = 1;
  }
  return { starts, ends };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
