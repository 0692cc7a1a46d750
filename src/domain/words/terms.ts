import { memoizeByText } from '../memoize.ts';
import { functionWords } from './common-words.ts';
import { stemWord } from './stem-word.ts';
import { synonyms } from './synonyms.ts';
import { searchedWordsOf, type Word } from './words.ts';

/** A part of a text, in code units: from its first to behind its last. */
export interface Span {
  from: number;
  to: number;
}

/** A thing that a text says, as an index and a question compare it, and where the text says it. */
export interface Term extends Span {
  /** A stem, or what a synonym stands for, after "=". */
  term: string;
}

interface Token extends Word {
  stem: string;
  /** Whether it has no meaning of its own. */
  isCommon: boolean;
}

interface Member {
  term: string;
  stems: readonly string[];
  /** As it has to be written, where it is a common word otherwise. */
  capitals: string | undefined;
  isAsked: boolean;
}

const hyphen = /^[-‐‑]$/;
const allCapitals = /^\p{Lu}{2,}s?$/u;

/**
 * The stems of a text in their order, without those of words that mean nothing alone; words joined by a hyphen stand
 * once more as one, behind the stems.
 */
export function stemsOf(text: string): { stems: Term[]; compounds: Term[] } {
  const tokens = tokensOf(text);
  return {
    stems: tokens.filter(({ isCommon }) => !isCommon).map(({ stem, from, to }) => ({ term: stem, from, to })),
    compounds: compoundsOf(text, tokens),
  };
}

/**
 * Returns the terms that the words and phrases of a text stand for, with their places; all of those that begin with one
 * word. `asked` reads also words that count in questions alone.
 */
export function sensesOf(text: string, asked = false): Term[] {
  const tokens = tokensOf(text);
  const readable = (stem: string): Member[] => (members.get(stem) ?? []).filter(({ isAsked }) => asked || !isAsked);
  return [
    ...tokens.flatMap(({ stem, from }, index) =>
      readable(stem)
        .filter((member) => standsAt(member, tokens, index, text))
        .map(({ term, stems }) => ({ term, from, to: tokens[index + stems.length - 1]!.to })),
    ),
    ...compoundsOf(text, tokens).flatMap(({ term: word, from, to }) =>
      readable(word)
        .filter(({ stems, capitals }) => stems.length === 1 && capitals === undefined)
        .map(({ term }) => ({ term, from, to })),
    ),
  ];
}

/**
 * All of it, as a text is put into an index that parts words at spaces: first the stems, so that those which follow
 * each other do so there.
 */
export function indexedTerms(text: string): string {
  const { stems, compounds } = stemsOf(text);
  // Each once: who says a thing in three ways does not say it three times.
  const senses = new Set(sensesOf(text).map(({ term }) => term));
  return [...[...stems, ...compounds].map(({ term }) => term), ...senses].join(' ');
}

/** Of the last text, since several things are looked for in one text before the next. */
const tokensOf = memoizeByText(readTokens, 1);

function readTokens(text: string): readonly Token[] {
  const words = searchedWordsOf(text);
  // Where all is in capitals they tell nothing; where not, a word in capitals is a name, such as WHO.
  const tells = words.length === 1 || /\p{Ll}/u.test(text);
  return words.map((word) => ({
    ...word,
    stem: stemWord(word.word),
    isCommon: functionWords.has(word.word) && !(tells && allCapitals.test(text.slice(word.from, word.to))),
  }));
}

function compoundsOf(text: string, tokens: readonly Token[]): Term[] {
  const joins = (index: number): boolean =>
    tokens[index] !== undefined &&
    tokens[index + 1] !== undefined &&
    hyphen.test(text.slice(tokens[index].to, tokens[index + 1]!.from));
  return tokens.flatMap(({ word, from }, index) =>
    joins(index) && !joins(index - 1) && !joins(index + 1)
      ? [{ term: stemWord(word + tokens[index + 1]!.word), from, to: tokens[index + 1]!.to }]
      : [],
  );
}

function standsAt({ stems, capitals }: Member, tokens: readonly Token[], index: number, text: string): boolean {
  if (capitals !== undefined) return text.slice(tokens[index]!.from, tokens[index]!.to) === capitals;
  return stems.every((stem, offset) => tokens[index + offset]?.stem === stem);
}

/** The members of all groups by their first stem. */
const members = new Map<string, Member[]>();
for (const { sense, members: texts, asked = [] } of synonyms) {
  for (const [place, text] of [...texts, ...asked].entries()) {
    const stems = tokensOf(text).map(({ stem }) => stem);
    const member = {
      term: `=${sense}`,
      stems,
      capitals: allCapitals.test(text) ? text : undefined,
      isAsked: place >= texts.length,
    };
    const others = members.get(stems[0]!);
    if (others) others.push(member);
    else members.set(stems[0]!, [member]);
  }
}
