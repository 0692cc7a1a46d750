import { PocNormsError } from '../../errors.ts';
import { cellText } from './cell-text.ts';
import type { Rows } from './list-rows.ts';

/**
 * Returns the values of the one column, each on a line of its own, with empty lines between them if one has several
 * lines; lists are split, null is left out. ROWS_UNCLEAR for several columns.
 */
export function writeRaw({ columns, rows }: Rows): string {
  const [name, ...others] = columns;
  if (name === undefined || others.length > 0) {
    throw new PocNormsError(
      'ROWS_UNCLEAR',
      `--raw prints the values of one field, and the answer has ${columns.length}: ${columns.join(', ')}.`,
      'Ask for one field, or use --csv --raw for all of them.',
    );
  }
  const texts = rows
    .flatMap((row) => row[name])
    .filter((value) => value !== null && value !== undefined)
    .map((value) => cellText(value).replace(/\r?\n$/, ''));
  return texts.length === 0 ? '' : `${texts.join(texts.some((text) => text.includes('\n')) ? '\n\n' : '\n')}\n`;
}
