import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

const GAP = '  ';
/** Words up to here stay whole, or up to the second where that is too wide; longer ones go over lines. */
const WHOLE_WORDS = [28, 16];

/** Draws a table that fits a width, each cell wrapped and none cut off; null when its columns are too many for that. */
export function drawTable(columns: readonly string[], rows: readonly (readonly string[])[], width: number): string[] | null {
  const cells = columns.map((name, index) => [name, ...rows.map((row) => row[index]!)]);
  const widths = WHOLE_WORDS.reduce<number[] | null>((found, longest) => found ?? fit(cells, longest, width - GAP.length * (columns.length - 1)), null);
  if (!widths) return null;
  const draw = (cells: readonly string[]): string[] => drawRow(cells, widths);
  return [...draw(columns), widths.map((size) => '─'.repeat(size)).join(GAP), ...rows.flatMap(draw)];
}

/** Wraps text between words; a word that is longer than a line, such as an id or a link, after its hyphens, slashes and dots. */
export function wrap(text: string, width: number): string[] {
  const parted = text.replace(/\S+/g, (word) => (stringWidth(word) > width ? part(word, width) : word));
  return wrapAnsi(parted, width, { hard: true }).split('\n');
}

function part(word: string, width: number): string {
  const lines: string[] = [''];
  for (const piece of word.split(/(?<=[-/.])/)) {
    const line = lines.at(-1)!;
    if (line !== '' && stringWidth(line + piece) > width) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines.join('\n');
}

/** Every column gets what its longest word needs; what is left goes evenly to those that want more. */
function fit(columns: readonly (readonly string[])[], longest: number, available: number): number[] | null {
  const wanted = columns.map((cells) => Math.max(1, ...cells.flatMap((cell) => cell.split('\n')).map((line) => stringWidth(line))));
  const widths = columns.map((cells) => Math.max(1, ...cells.flatMap((cell) => cell.split(/\s+/)).map((word) => Math.min(stringWidth(word), longest))));
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

/** A column of a few letters a line over many lines is read by nobody. */
function isReadable(widths: readonly number[], wanted: readonly number[]): boolean {
  return widths.every((size, index) => wanted[index]! / size <= 12);
}

function drawRow(cells: readonly string[], widths: readonly number[]): string[] {
  const wrapped = cells.map((cell, index) => wrap(cell, widths[index]!));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped.map((lines, index) => (lines[line] ?? '') + ' '.repeat(widths[index]! - stringWidth(lines[line] ?? ''))).join(GAP).trimEnd());
}
