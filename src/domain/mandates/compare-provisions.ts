import { memoizeByText } from '../memoize.ts';
import { romanValue } from '../roman-numerals.ts';
import { compareText } from './compare-text.ts';

/**
 * Compares paragraph numbers by their place in a text: heading, preamble, operative paragraphs, annexes; OP 2 before OP
 * 10, OP 3(b)(ii) before OP 3(b)(iv) before OP 3 bis. Returns 0 for equal texts only.
 */
export function compareProvisions(a: string, b: string): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const difference = (one[index] ?? NOTHING) - (other[index] ?? NOTHING);
    if (difference !== 0) return difference;
  }
  return compareText(a, b);
}

const parts: readonly (readonly [RegExp, number])[] = [
  [/^(?:heading|title)\b/i, 0],
  [/^(?:preamble|preambular|pps?)(?![a-z])/i, 1],
  [/^(?:ops?|operative|paragraphs?|paras?|§+)(?![a-z])/i, 2],
  [/^(?:annex|appendix|enclosure|attachment)\b/i, 4],
];
const OTHER = 3;
/** Ends the steps to a paragraph: less than any step below it. */
const END = -1;
const NOTHING = -2;

/**
 * Parts of a number that come right behind the paragraph's own words, and those behind all below it; figures and
 * letters lie between.
 */
const behind = ['opening', 'chapeau', 'heading', 'continued', 'indent'];
const closing = new Set(['last', 'final', 'end', 'closing']);
const FIGURES = 100;
const LETTERS = 1_000_000;
const CLOSING = 2_000_000;

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const suffixes = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'novies', 'decies'];

/**
 * The steps that lead to a paragraph, and to those that are listed with it; remembered, since sorting asks for them
 * again and again.
 */
const keyOf = memoizeByText((provision): readonly number[] =>
  provision
    .split(/(?:, and|,| and|;)\s+(?=(?:OPs?|PPs?|preamble|annex)\b)/i)
    .flatMap((paragraph) => [...stepsOf(paragraph.trim()), END]),
);

function stepsOf(paragraph: string): number[] {
  // `Second operative paragraph` is OP 2.
  const ordinal = ordinals.find((word) => paragraph.toLowerCase().startsWith(`${word} `));
  if (ordinal !== undefined) return stepsOf(`${paragraph.slice(ordinal.length + 1)} ${ordinal}`);
  const [begin = '', part] = parts
    .map(([pattern, place]) => [pattern.exec(paragraph)?.[0], place] as const)
    .find(([found]) => found !== undefined) ?? ['', OTHER];
  const steps: number[] = [part];
  for (const [token] of paragraph
    .slice(begin.length)
    .toLowerCase()
    .matchAll(/\[\d{1,3}\]|\d{1,5}|\p{L}+/gu)) {
    // OP 4 [2] and OP 4 bis stand behind OP 4 and all below it.
    const after = token.startsWith('[') ? Number(token.slice(1, -1)) / 10_000 : (suffixes.indexOf(token) + 1) / 10;
    if (after > 0 && steps.length > 1) steps[steps.length - 1]! += after;
    else steps.push(...stepOf(token));
  }
  return steps;
}

/** A figure, ordinal, letter or roman number as a step; none for words such as dash and bullet. */
function stepOf(token: string): number[] {
  const place = behind.indexOf(token);
  if (place >= 0) return [place];
  if (closing.has(token)) return [CLOSING];
  const figure = /^\d/.test(token) ? Number(token) : ordinals.indexOf(token) + 1;
  if (figure > 0) return [FIGURES + figure];
  const letter = letterOf(token);
  return letter === undefined ? [] : [LETTERS + letter];
}

/**
 * The place of a letter or of a roman number in one order that is right for both counts, since a label does not tell
 * them apart: a … h, i, ii, iii, iv, j … u, v, vi … ix, w, x, xi … y, z, aa. The single letters i, v and x stand in
 * both.
 */
function letterOf(token: string): number | undefined {
  if (/^[a-z]$/.test(token)) return token.charCodeAt(0) - 96;
  const value = romanValue(token);
  if (value !== undefined) return (value < 5 ? 9 : value < 10 ? 22 : 24) + value / 100;
  return /^([a-z])\1$/.test(token) ? 26 + token.charCodeAt(0) - 96 : undefined;
}
