import { drawTable, type Column } from './draw-table.ts';
import { isWhole } from './wrap-text.ts';

export interface FittedTable {
  lines: string[];
  /** The names of the columns for which there was no room. */
  leftOut: string[];
}

/** The width for output that is not a terminal. */
export const WIDTH = 100;

/** Names of columns that say what a row is about. */
const telling = new Set(['label', 'title', 'name', 'acronym', 'symbol', 'id', 'statement', 'summary']);

/**
 * Draws a table within a width, or returns null. Below a width of 100, up to half of the columns are left out: first
 * those that say the same in every row, then those further right; ids, symbols and names never.
 */
export function fitTable(columns: readonly Column[], width: number): FittedTable | null {
  const leftOut = new Set<Column>();
  if (width < WIDTH && !drawTable(columns, WIDTH)) return null;
  for (const next of [undefined, ...(width < WIDTH ? dispensable(columns) : [])]) {
    if (next) leftOut.add(next);
    if (leftOut.size > columns.length / 2) return null;
    const lines = drawTable(
      columns.filter((column) => !leftOut.has(column)),
      width,
    );
    if (lines) return { lines, leftOut: columns.filter((column) => leftOut.has(column)).map(({ name }) => name) };
  }
  return null;
}

/** Columns that a table can be without, in the order in which they go. */
function dispensable(columns: readonly Column[]): Column[] {
  const fromRight = columns.filter((column) => !isTelling(column)).reverse();
  const same = fromRight.filter(({ cells }) => cells.length > 1 && cells.every((cell) => cell === cells[0]));
  return [...same, ...fromRight.filter((column) => !same.includes(column))];
}

function isTelling({ name, cells }: Column): boolean {
  const identifying = cells.filter(
    (cell) => /[-/]/.test(cell) && isWhole(cell.replace(/ \(\d{4}\)$/, '')) && !/^\d{4}-/.test(cell),
  );
  return telling.has(name.split('.').at(-1)!) || (cells.length > 0 && identifying.length * 2 > cells.length);
}
