import { romanOf, romanValue } from '../domain/roman-numerals.ts';
import type { Part, PrintedParagraph } from './council-text.ts';

/** A paragraph with the number by which it is cited. */
export interface Numbered extends PrintedParagraph {
  number: string;
}

interface Level {
  /**
   * The kind of mark: `a` letters, `i` roman, `1` figures, upper case for capitals, with how it is set: `(a)`, `a.`.
   */
  style: string;
  value: number;
  label: string;
}

/** A reading of a mark: its style and the place in the count. */
type Reading = Omit<Level, 'label'>;

/**
 * Returns every paragraph with the number by which it is cited, such as `PP 3`, `OP 12(a)(iii)`, `OP 12, continued`,
 * `OP 4 [2]`, `Annex, 4(b)`. Only printed marks and their order count, since formats nest freely.
 */
export function numberProvisions(printed: readonly PrintedParagraph[]): Numbered[] {
  const used = new Map<string, number>();
  const levels: Record<Part, Level[]> = { PREAMBLE: [], OPERATIVE: [], ANNEX: [] };
  let preambular = 0;
  return printed.map((paragraph) => {
    const { part, mark, heading } = paragraph;
    const open = levels[part];
    const indent = /^[–•·▪-]/.test(mark) || /^[–•·▪]/.test(paragraph.text);
    if (mark !== '' && !indent) place(open, mark);
    if (part === 'PREAMBLE' && mark === '' && !heading) {
      preambular += 1;
      open.length = 0;
    }
    const path = open.map(({ label }) => label).join('');
    const base =
      part === 'PREAMBLE'
        ? `PP ${preambular}${mark === '' ? '' : path}`
        : part === 'ANNEX'
          ? `Annex${path === '' ? '' : `, ${path}`}`
          : path === ''
            ? 'OP'
            : `OP ${path}`;
    const name = heading
      ? `${base}, heading`
      : mark === '' && part !== 'PREAMBLE'
        ? `${base}, continued`
        : indent
          ? `${base}, indent`
          : base;
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return { ...paragraph, number: times === 1 ? name : `${name} [${times}]` };
  });
}

/**
 * Finds the place of a mark in the open levels: it goes on with one of them, the deepest that fits, or begins one anew,
 * or opens a deeper one.
 */
function place(open: Level[], mark: string): void {
  const { depth, reading } = placeOf(open, readMark(mark));
  const { style, value } = reading;
  open.length = depth;
  open.push({ style, value, label: depth === 0 && style === '1.' ? String(value) : `(${spell(style, value)})` });
}

function placeOf(open: readonly Level[], readings: readonly Reading[]): { depth: number; reading: Reading } {
  const deepest = (
    fits: (reading: Reading, level: Level) => boolean,
  ): { depth: number; reading: Reading } | undefined => {
    const depth = open.findLastIndex((level) =>
      readings.some((reading) => reading.style === level.style && fits(reading, level)),
    );
    return depth < 0
      ? undefined
      : {
          depth,
          reading: readings.find((reading) => reading.style === open[depth]!.style && fits(reading, open[depth]!))!,
        };
  };
  const next = deepest((reading, level) => reading.value === level.value + 1);
  if (next) return next;
  // A paragraph: the count may skip one or begin anew.
  const figures = readings.find(({ style }) => style === '1.');
  if (figures) return { depth: 0, reading: figures };
  // A count that begins anew is another of its kind, not a deeper one; so is one that goes back, which keeps numbers
  // short in every file.
  const first = readings.find(({ value }) => value === 1);
  const anew = first
    ? deepest((reading) => reading.value === 1)
    : (deepest((reading, level) => reading.value > level.value) ?? deepest(() => true));
  return anew ?? { depth: open.length, reading: first ?? readings[0]! };
}

/** Everything that a mark can mean: (i) is the first of the roman numbers or the ninth letter. */
function readMark(mark: string): Reading[] {
  const compact = mark.replace(/\s/g, '');
  const word = compact.replace(/[().]/g, '');
  const set = (kind: string): string => compact.replace(word, kind);
  if (/^\d+$/.test(word)) return [{ style: set('1'), value: Number(word) }];
  const lower = word.toLowerCase();
  const upper = word !== lower;
  const readings: Reading[] = [];
  const numeral = romanValue(lower);
  if (numeral !== undefined) readings.push({ style: set(upper ? 'I' : 'i'), value: numeral });
  if (lower.length === 1) readings.push({ style: set(upper ? 'A' : 'a'), value: lower.charCodeAt(0) - 96 });
  // After (z) comes (aa).
  if (/^([a-z])\1$/.test(lower)) readings.push({ style: set(upper ? 'A' : 'a'), value: 26 + lower.charCodeAt(0) - 96 });
  return readings.length > 0 ? readings : [{ style: set('?'), value: 1 }];
}

function spell(style: string, value: number): string {
  const kind = style.replace(/[().]/g, '');
  if (kind === '1' || kind === '?') return String(value);
  const text =
    kind.toLowerCase() === 'i'
      ? romanOf(value)
      : value > 26
        ? String.fromCharCode(96 + value - 26).repeat(2)
        : String.fromCharCode(96 + value);
  return kind === kind.toUpperCase() ? text.toUpperCase() : text;
}
