import type { CslDate } from './csl-item.ts';

const NOT_KNOWN = 'n.d.';

/**
 * A date in EDTF as a CSL date that is never more precise: unknown days and months are left out, a decade is words,
 * less than that is "n.d.".
 */
export function dateCsl(edtf: string | null | undefined): CslDate {
  if (!edtf) return { literal: NOT_KNOWN };
  const ends = edtf.split('/');
  const parts = ends.map((end) => knownParts(end.replace(/[?~%]$/, '')));
  if (parts.every((end) => end.length > 0)) return { 'date-parts': parts, ...(/[?~%]/.test(edtf) && { circa: true }) };
  return { literal: ends.length === 1 && /^\d{3}X/.test(edtf) ? `${edtf.slice(0, 3)}0s` : NOT_KNOWN };
}

/** Year, month and day up to the first that has an unknown digit. */
function knownParts(date: string): number[] {
  const parts = date.split('-');
  const unknown = parts.findIndex((part) => !/^\d+$/.test(part));
  return (unknown < 0 ? parts : parts.slice(0, unknown)).map(Number);
}
