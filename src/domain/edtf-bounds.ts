import edtf from 'edtf';

/** The first and last day that an expression covers, as YYYY-MM-DD. */
export interface DateBounds {
  first: string;
  last: string;
}

const day = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

function exists(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isFinite(time) && day(time) === date;
}

/**
 * Returns the days that an EDTF expression (level 1: date, year, interval) covers, of the years 0 to 9999. Null for one
 * that is less precise than a year; undefined for other text.
 */
export function edtfBounds(text: string): DateBounds | null | undefined {
  // The library takes 29 February of any year, for 1 March.
  if (text.match(/\d{4}-\d{2}-\d{2}/g)?.some((date) => !exists(date))) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { first: text, last: text }; // Most are, and a grammar takes long.
  try {
    const parsed = edtf(text, { types: ['Date', 'Year', 'Interval'] });
    if (!Number.isFinite(parsed.min) || !Number.isFinite(parsed.max)) return undefined;
    if (/^[^-/]*X/.test(text)) return null;
    const bounds = { first: day(parsed.min), last: day(parsed.max) };
    return Object.values(bounds).every((bound) => /^\d{4}-/.test(bound)) ? bounds : undefined;
  } catch {
    return undefined;
  }
}
