import type { Pinpoint } from '../domain/pinpoint.ts';

/** The words of a style for each unit, singular and plural; empty where it prints the number alone. */
export type UnitWords = Readonly<Record<NonNullable<Pinpoint['unit']>, readonly [string, string]>>;

/** A place in the words of a style: "paras. 127 and 130", "annex II, para. 4". What has no unit stands as it is. */
export function printPinpoint({ unit, place, within }: Pinpoint, words: UnitWords): string {
  if (unit === undefined) return place;
  const [one, several] = words[unit];
  const dashed = place.replace(/(\d) ?- ?(?=\d)/g, '$1–');
  return `${within === undefined ? '' : `${within}, `}${`${/^\d+[^\s,–]*\s*(?:[–,&]|and\b|to\b)\s*\d/.test(dashed) ? several : one} ${dashed}`.trim()}`;
}
