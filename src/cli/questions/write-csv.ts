import { stringify } from 'csv-stringify/sync';
import { cellText } from './cell-text.ts';
import type { Rows } from './list-rows.ts';

/**
 * What a spreadsheet may take for the beginning of a formula, in either width, whatever blank stands before it; and
 * what it may skip to find one.
 */
const formula = /^(?:[\p{Z}\p{C}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/u;
/** What begins like one and can be none: a number, or an entry of BibTeX. */
const harmless = /^(?:[+-]?\d[\d.,]*|@[A-Za-z]+\{[^{}=(),\s]+,\s*\n[^]*)$/;

/**
 * Rows as CSV after RFC 4180, with a header. A text that a spreadsheet could run as a formula gets an apostrophe before
 * it, unless `raw`: these files are opened in spreadsheets, and what stands in them may come from any server. A single
 * empty cell is quoted, so that its row is no empty line.
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
