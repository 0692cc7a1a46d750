import { romanValue } from './roman-numerals.ts';

/** Orders paragraphs as they stand in a text: OP 2 before OP 10, OP 3(b)(ii) before OP 3(b)(iv), OP 7(I) before OP 7(II). */
export function compareProvisions(a: string, b: string): number {
  return key(a).localeCompare(key(b), 'en', { numeric: true });
}

/** Roman numbers as figures. A single small letter right after the paragraph's number, as in OP 2(i), is a letter. */
function key(provision: string): string {
  return provision.replace(/(\))?\(([ivx]+|[IVX]+)\)/g, (whole, after: string | undefined, roman: string) =>
    (after === undefined && /^[ivx]$/.test(roman) ? whole : `${after ?? ''}(${romanValue(roman.toLowerCase()) ?? roman})`));
}
