import type { Random } from './random.ts';

const FIRST = Date.UTC(1948, 0, 1);
const LAST = Date.UTC(2026, 9, 31);

/** The day at a share of the time from 1948 to 2026, as YYYY-MM-DD; the later years have more, as in the records. */
export function dayAt(share: number): string {
  return new Date(FIRST + (LAST - FIRST) * Math.sqrt(share)).toISOString().slice(0, 10);
}

/**
 * The date in EDTF that a source might print of something that happened on a day: some name the month only, some the
 * year, a few not even that.
 */
export function drawDate(random: Random, day: string): string {
  const draw = random.next();
  if (draw < 0.03) return `${day.slice(0, 2)}XX`;
  if (draw < 0.2) return day.slice(0, 4);
  return draw < 0.28 ? day.slice(0, 7) : day;
}
