import { stringify } from 'csv-stringify/sync';
import type { Rows } from './list-rows.ts';

/**
 * Rows as CSV after RFC 4180, with a header. A text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a return) gets an apostrophe before it:
 * these files are opened in spreadsheets, and what stands in them may come from any server.
 */
export function writeCsv({ columns, rows }: Rows): string {
  const cells = rows.map((row) => columns.map((name) => row[name]));
  return stringify([columns, ...cells], { record_delimiter: 'windows', escape_formulas: true, cast: { boolean: String } });
}
