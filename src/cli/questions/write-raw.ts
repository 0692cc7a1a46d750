import { PocNormsError } from '../../errors.ts';
import { cellText } from './cell-text.ts';
import type { Rows } from './list-rows.ts';

/**
 * The values of the one column as they are, each on a line of its own; with empty lines between them where one of them
 * has several lines, as entries of BibTeX have. Each value of a list counts by itself, null is left out. ROWS_UNCLEAR
 * when there are several columns.
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
