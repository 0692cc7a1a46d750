import stringWidth from 'string-width';
import { widthOfName, widthOfText, wrapName, wrapText } from './wrap-text.ts';

const GAP = '  ';
/** Other words than ids and symbols stay whole up to here, or up to the second where that is too wide. */
const WHOLE_WORDS = [28, 16];

/** A column: its name, and the cell of each row. */
export interface Column {
  name: string;
  cells: readonly string[];
}

/** Draws a table that fits a width, each cell wrapped and none cut off; null when its columns are too many for that. */
export function drawTable(columns: readonly Column[], width: number): string[] | null {
  const available = width - GAP.length * (columns.length - 1);
  const widths = WHOLE_WORDS.reduce<number[] | null>(
    (found, longest) => found ?? fit(columns, longest, available),
    null,
  );
  if (!widths) return null;
  const rows = columns[0]!.cells.map((_, row) =>
    drawRow(
      columns.map(({ cells }, index) => wrapText(cells[row]!, widths[index]!)),
      widths,
    ),
  );
  return [
    ...drawRow(
      columns.map(({ name }, index) => wrapName(name, widths[index]!)),
      widths,
    ),
    widths.map((size) => '─'.repeat(size)).join(GAP),
    ...rows.flat(),
  ];
}

/** Every column gets what its longest word needs; what is left goes evenly to those that want more. */
function fit(columns: readonly Column[], longest: number, available: number): number[] | null {
  const wanted = columns.map(({ name, cells }) =>
    Math.max(1, ...[name, ...cells].flatMap((cell) => cell.split('\n')).map((line) => stringWidth(line))),
  );
  const widths = columns.map(({ name, cells }) =>
    Math.max(widthOfName(name), ...cells.map((cell) => widthOfText(cell, longest))),
  );
  let left = available - widths.reduce((sum, size) => sum + size, 0);
  if (left < 0) return null;
  for (;;) {
    const hungry = widths.flatMap((size, index) => (size < wanted[index]! ? [index] : []));
    if (hungry.length === 0 || left === 0) return isReadable(widths, wanted) ? widths : null;
    const share = Math.max(1, Math.floor(left / hungry.length));
    for (const index of hungry) {
      const more = Math.min(share, left, wanted[index]! - widths[index]!);
      widths[index]! += more;
      left -= more;
    }
  }
}

/** Whether the columns are wide enough: a few letters a line over many lines cannot be read. */
function isReadable(widths: readonly number[], wanted: readonly number[]): boolean {
  return widths.every((size, index) => wanted[index]! / size <= 12);
}

function drawRow(cells: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, index) => (lines[line] ?? '') + ' '.repeat(widths[index]! - stringWidth(lines[line] ?? '')))
      .join(GAP)
      .trimEnd(),
  );
}
