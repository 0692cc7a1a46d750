import { shorten } from '../clean-text.ts';

const MOST_CHARACTERS = 4_000;
const MOST_ENTRIES = 50;
const MOST_LEVELS = 5;

/**
 * A value for the log, in which texts, lists and what nests in each other end somewhere, so that no request decides how
 * long a line is.
 */
export function cutLong(value: unknown, level = 0): unknown {
  if (typeof value === 'string') return shorten(value, MOST_CHARACTERS);
  if (typeof value !== 'object' || value === null) return value;
  if (level === MOST_LEVELS) return '…';
  if (Array.isArray(value)) return value.slice(0, MOST_ENTRIES).map((entry) => cutLong(entry, level + 1));
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, MOST_ENTRIES)
      .map(([name, entry]) => [shorten(name, MOST_CHARACTERS), cutLong(entry, level + 1)]),
  );
}
