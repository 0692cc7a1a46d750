import type { Copy, Print } from './copy.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const notInWord = '[^\\p{L}\\p{N}]*';
const HELD = '\uE000';

/**
 * Reduces a copy to the form over which anchors are made: no page numbers, running heads or note markers; NFKC, lower
 * case, letters and digits alone. Line ends, hyphens, quotes and spaces do not matter.
 */
export function reduceCopy(raw: string, print: Print): Copy {
  const { text, markers } = takeMarkers(
    dropFurniture(raw.replace(/\r\n?/g, '\n'), print.runningHeads),
    print.noteMarkers,
  );
  const stream: string[] = [];
  const at: number[] = [];
  for (const { 0: letter, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    const units = letter.toLowerCase().split(''); // Some letters are two characters long, in one case or in both.
    stream.push(...units);
    at.push(...units.map((_, unit) => index + Math.min(unit, letter.length - 1)));
  }
  return { text, stream: stream.join(''), at: Uint32Array.from(at), markers };
}

/** Empties the lines that are not text of the source; the others keep their numbers. */
function dropFurniture(text: string, runningHeads: readonly string[]): string {
  const heads = new Set(runningHeads.map(letters));
  return text
    .split('\n')
    .map((line) => (/^[\s|–—-]*\d{1,3}[\s|–—-]*$/.test(line) || heads.has(letters(line)) ? '' : line))
    .join('\n');
}

function letters(line: string): string {
  return line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\P{L}+|\P{L}+$/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Removes the note markers and tells where they stood: superscript digits everywhere, plain ones where the record knows
 * a marker. A private character holds each place while letters are composed.
 */
function takeMarkers(text: string, noteMarkers: readonly string[]): { text: string; markers: Map<number, number> } {
  let open = text;
  for (const marker of noteMarkers) {
    const { words, number } = parseMarker(marker);
    const plain = new RegExp(
      `(${words}${notInWord})(${String(number).replace(/\d/g, (digit) => `[${digit}${superscripts[Number(digit)]!}]`)})(?![\\d${superscripts}])`,
      'iu',
    );
    open = open.replace(
      plain,
      (_all, before: string) => `${before}${String.fromCharCode(HELD.charCodeAt(0) + number)}`,
    );
  }
  const composed = open.replace(/[⁰¹²³⁴-⁹]+/g, '').normalize('NFKC');
  const markers = new Map<number, number>();
  let kept = '';
  for (const piece of composed.split(/([\uE001-\uEFFF])/)) {
    const number = piece.length === 1 ? piece.charCodeAt(0) - HELD.charCodeAt(0) : 0;
    if (number > 0 && number <= 0xfff) markers.set(number, kept.length);
    else kept += piece;
  }
  return { text: kept, markers };
}

/** `of physical violence 1`: the letters before the marker, wherever lines break and hyphens stand, and its number. */
function parseMarker(marker: string): { words: string; number: number } {
  const [, words, number] = /^(.*) (\d+)$/.exec(marker)!;
  return { words: Array.from(words!.replace(/[^\p{L}\p{N}]/gu, '')).join(notInWord), number: Number(number) };
}
