import { stringify } from 'csv-stringify/sync';
import { cellText } from './cell-text.ts';
import type { Rows } from './list-rows.ts';

/**
 * Matches what a spreadsheet may take for the beginning of a formula, in either width, and the blanks that it may skip
 * before it.
 */
const formula = /^(?:[\p{Z}\p{C}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/u;
/** Matches a text that begins like a formula and cannot be one: a number, or an entry of BibTeX. */
const harmless = /^(?:[+-]?\d[\d.,]*|@[A-Za-z]+\{[^{}=(),\s]+,\s*\n[^]*)$/;

/**
 * Returns rows as CSV after RFC 4180, with a header; a single empty cell is quoted, so that its row is not an empty
 * line. Unless `raw`, a text that a spreadsheet could run as a formula gets an apostrophe before it.
 */
export function writeCsv({ columns, rows }: Rows, { raw }: { raw: boolean }): string {
  const cells = rows.map((row) => columns.map((name) => (raw ? cellText(row[name]) : withoutFormula(row[name]))));
  return stringify([columns, ...cells], {
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    quoted_empty: columns.length === 1,
  });
}

function withoutFormula(value: unknown): string {
  const text = cellText(value);
  return typeof value !== 'number' && formula.test(text) && !harmless.test(text) ? `'${text}` : text;
}
