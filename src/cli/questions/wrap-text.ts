import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Stands for a space at which no line ends: in S/RES/1270 (1999), OP 14 and PP 3. */
const BOUND = '\u00A0';

/**
 * Wraps text between words. Ids, symbols and keywords go over lines only where nothing else is possible; other words
 * that are longer than a line, such as links, after their hyphens, slashes and dots.
 */
export function wrapText(text: string, width: number): string[] {
  const parted = bind(text).replace(/[^ \n]+/g, (word) =>
    stringWidth(word) > width ? partWord(word, width, /(?<=[-/.])/) : word,
  );
  return wrapAnsi(parted, width, { hard: true }).replaceAll(BOUND, ' ').split('\n');
}

/** Wraps the name of a column: after dots and before capitals. */
export function wrapName(name: string, width: number): string[] {
  return stringWidth(name) > width
    ? wrapAnsi(partWord(name, width, namePieces), width, { hard: true }).split('\n')
    : [name];
}

/** The width that a name needs at the least. */
export function widthOfName(name: string): number {
  return Math.max(...name.split(namePieces).map((piece) => stringWidth(piece)));
}

/**
 * The width that a text needs so that no word of it is broken; of words that may be, as much as is asked for at the
 * most.
 */
export function widthOfText(text: string, most: number): number {
  return Math.max(
    1,
    ...bind(text)
      .split(/[ \n]/)
      .map((word) => (word.includes(BOUND) || isWhole(word) ? stringWidth(word) : Math.min(stringWidth(word), most))),
  );
}

const namePieces = /(?<=\.)|(?<=[a-z])(?=[A-Z])|(?<= )/;

/** Whether a word is an id, a symbol of the United Nations, a DOI or a keyword. */
export function isWhole(word: string): boolean {
  return /^(?:[a-z0-9]+(?:-[a-z0-9]+)+|[A-Z]{1,4}\/\S+|10\.\d{4,}\/\S+|[A-Z][A-Z0-9_]+)[.,;:)]*$/.test(word);
}

function bind(text: string): string {
  return text.replace(/(?<=\S) (?=\((?:19|20)\d\d\))|(?<=\b(?:OP|PP)) (?=\d)/g, BOUND);
}

function partWord(word: string, width: number, pieces: RegExp): string {
  const lines: string[] = [''];
  for (const piece of word.split(pieces)) {
    const line = lines.at(-1)!;
    if (line !== '' && stringWidth(line + piece) > width) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines.join('\n');
}
