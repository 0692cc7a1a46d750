import { formatSymbol, isCouncilResolution, type UnSymbol } from '../un-symbol.ts';
import { functionWords, questionWords } from './common-words.ts';
import { sensesOf, stemsOf, type Span } from './terms.ts';
import { searchedWords } from './words.ts';

/** A word of a phrase, or several that stand for one thing or are joined, as one thing that a text has or has not. */
export interface Asked {
  /** As it was typed. */
  words: string;
  /** Alternatives in a text: stems that follow each other. The first are those of the words. */
  runs: readonly (readonly string[])[];
  /** The terms that it stands for, each after "=". */
  senses: readonly string[];
  /** Whether texts that have it are put higher, and none has to: a word that asks. */
  isHint: boolean;
}

const MOST_WORDS = 64;

/**
 * Returns what a phrase asks for, each once: longest known phrases, words joined by a hyphen or a symbol's slash, then
 * single words; the first 64. Unless it is empty, at least one is not a hint.
 */
export function readPhrase(phrase: string): Asked[] {
  const { stems: all, compounds } = stemsOf(phrase);
  const stems = all.slice(0, MOST_WORDS);
  const end = stems.length < all.length ? stems.at(-1)!.to : phrase.length;
  const senses = sensesOf(phrase, true).filter(({ to }) => to <= end);
  const wholes = [...senses, ...compounds, ...symbolsIn(phrase)].filter(
    (whole) => whole.to <= end && !stems.some((stem) => stem.from === whole.from && stem.to === whole.to),
  );
  const taken: Span[] = [];
  for (const { from, to } of wholes.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    if (taken.every((other) => to <= other.from || from >= other.to)) taken.push({ from, to });
  }
  const singles = stems.filter((stem) => !taken.some((whole) => within(stem, whole)));
  const asked = [...taken, ...singles]
    .sort((a, b) => a.from - b.from)
    .map((place): Asked => {
      const words = phrase.slice(place.from, place.to);
      const at = ({ from, to }: Span): boolean => from === place.from && to === place.to;
      const own = stems.filter((stem) => within(stem, place)).map(({ term }) => term);
      return {
        words,
        runs: [own, ...compounds.filter(at).map(({ term }) => [term])].filter((run) => run.length > 0),
        senses: [...new Set(senses.filter(at).map(({ term }) => term))],
        isHint: searchedWords(words).every((word) => questionWords.has(word) || functionWords.has(word)),
      };
    });
  const once = [...new Map(asked.map((one) => [JSON.stringify([one.runs, one.senses]), one])).values()];
  return once.some(({ isHint }) => !isHint)
    ? once
    : once.filter(({ runs }) => runs.length > 0).map((one) => ({ ...one, isHint: false }));
}

const asksForFact =
  /\b(?:when|where) (?:was|were|did)\b|\bhow (?:many|often|long)\b|\b(?:what|which) (?:year|date|day)\b|\b(?:first|earliest|oldest|latest|last|number of (?:missions|operations|mandates|resolutions))\b/i;

/**
 * Whether a phrase asks for a fact, such as a number or the first of its kind, of which no study has to give evidence.
 */
export function isForFact(phrase: string): boolean {
  return asksForFact.test(phrase);
}

/** A phrase that is a symbol as a whole, as texts mention it. `years` are those of the resolutions that it can mean. */
export function readSymbol(phrase: string, symbols: readonly UnSymbol[], years: readonly number[]): Asked[] {
  const texts = [
    phrase,
    ...symbols.flatMap((symbol) => [
      formatSymbol(symbol).replace(/ \(\d{4}\)/, ''),
      ...(isCouncilResolution(symbol) ? namesOf(symbol, years) : []),
    ]),
  ];
  const runs = texts.map((text) => stemsOf(text).stems.map(({ term }) => term)).filter((run) => run.length > 0);
  return [
    {
      words: phrase.trim(),
      runs: [...new Map(runs.map((run) => [run.join(' '), run])).values()],
      senses: [],
      isHint: false,
    },
  ];
}

/**
 * How texts name a resolution of the Council: with the word or the year, and in lists by a number that no year and no
 * small count has.
 */
function namesOf({ number, year }: UnSymbol, years: readonly number[]): string[] {
  return [
    `resolution ${number}`,
    ...[...years, ...(year === undefined ? [] : [year])].map((one) => `${number} ${one}`),
    ...(number >= 100 && (number < 1900 || number > 2100) ? [String(number)] : []),
  ];
}

/** Runs of words and slashes with a figure in them, such as A/67/775. */
function symbolsIn(phrase: string): Span[] {
  return [
    ...phrase.matchAll(/(?<![\p{L}\p{N}./])(?=[^\s\d]{0,40}\d)[\p{L}\p{N}.]{1,40}(?:\/[\p{L}\p{N}.]{1,40}){1,8}/gu),
  ].map(({ 0: text, index }) => ({ from: index, to: index + text.length }));
}

function within(inner: Span, outer: Span): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}
