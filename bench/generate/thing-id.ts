import type { DocumentKind, Kind } from './plan.ts';

/** The id of a node that is no document, by its number within its kind. */
export function thingId(kind: Exclude<Kind, DocumentKind | 'Country'>, number: number): string {
  return kind === 'Mission' ? `genm${number}` : `generated-${kind.toLowerCase()}-${number}`;
}

/** One of the codes that ISO 3166-1 leaves to users. */
export function countryId(number: number): string {
  const letter = (index: number): string => String.fromCharCode(65 + index);
  return `X${letter(Math.floor(number / 26))}${letter(number % 26)}`;
}
