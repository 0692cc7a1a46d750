import { isDay } from '../../model/notations.ts';
import { badArgument } from '../bad-argument.ts';

/** A day as YYYY-MM-DD; BAD_USER_INPUT with the name of the argument otherwise. */
export function readDay(argument: string, value: string | null | undefined): string | null {
  if (value == null) return null;
  if (isDay(value)) return value;
  throw badArgument(argument, `is ${JSON.stringify(value.slice(0, 40))}; a day is written as YYYY-MM-DD and exists.`);
}

/** Two days, of which the first is not after the second. */
export function readRange(
  since: string | null | undefined,
  until: string | null | undefined,
): { since: string | null; until: string | null } {
  const range = { since: readDay('since', since), until: readDay('until', until) };
  if (range.since !== null && range.until !== null && range.since > range.until)
    throw badArgument('since', `is ${range.since}, after "until", ${range.until}.`);
  return range;
}

/** The place after which a page begins, as an earlier answer wrote it; undefined for the first page. */
export function readCursor(
  after: string | null | undefined,
  fits: (place: readonly string[]) => boolean,
): readonly string[] | undefined {
  if (after == null) return undefined;
  const place = Buffer.from(after.slice(0, 500), 'base64url').toString().split('\n');
  if (fits(place)) return place;
  throw badArgument('after', 'is no cursor of an earlier answer.');
}

/** A cursor that counts the items before it. */
export function readOffset(after: string | null | undefined): number {
  return Number(readCursor(after, ([items, ...rest]) => rest.length === 0 && /^\d{1,6}$/.test(items!))?.[0] ?? 0);
}

export function writeCursor(place: readonly string[]): string {
  return Buffer.from(place.join('\n')).toString('base64url');
}

/** The cursor of the page after one of so many items; null where the list ends with it. */
export function nextOffset(skip: number, size: number, total: number): string | null {
  return skip + size < total ? writeCursor([String(skip + size)]) : null;
}
