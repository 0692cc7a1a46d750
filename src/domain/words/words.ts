/** A word of a text: as it is compared, and where it stands. */
export interface Word {
  /** Lower case, without accents; figures with their commas and points. */
  word: string;
  /** First character and the one after the last, in code units of the text. */
  from: number;
  to: number;
  /** Whether an apostrophe stands right before or behind it. */
  afterApostrophe: boolean;
  beforeApostrophe: boolean;
}

/**
 * Figures such as 17,850 and 1.5 are words of their own, in USD88.5 too; all else is runs of letters, figures and marks
 * upon them. Characters without width do not end a word.
 */
const figure = String.raw`(?<!\p{N})(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)(?!\p{N}|[.,]\d)`;
/** Letters that stand for an apostrophe or a sign that is printed as one. */
const modifier = '[\u02B9\u02BB-\u02BF\u02C8]';
const letter = String.raw`(?!${figure}|${modifier})[\p{L}\p{N}]`;
const runs = new RegExp(String.raw`${figure}|${letter}(?:${letter}|[\p{M}\p{Cf}])*`, 'gu');
const apostrophe = /['’‘`´′＇‛\u02B9\u02BB-\u02BF\u02C8]/g;
const isApostrophe = (character = ''): boolean => character.search(apostrophe) === 0;
/** Letters that no accent makes and that are written without in English. */
const plainLetters = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ['þ', 'th'],
  ['ð', 'd'],
]);
/** Letters before an apostrophe in French and Italian, and after one in English. */
const elisions = new Set(['d', 'l', 'n', 's', 'j', 'm', 'c', 't', 'qu', 'o']);
const endings = new Set(['s', 't', 'd', 'm', 'll', 're', 've']);
/** Lucene cuts longer ones. */
const LONGEST = 200;

/**
 * The words of a text, which is what an index, a question and the passage that is cut out of an answer all have to
 * agree on. An apostrophe of any kind, a hyphen and a slash part words; no word reaches over a space.
 */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(runs)].flatMap(({ 0: run, index }) => {
    const word = foldWord(run);
    const to = index + run.length;
    return word === ''
      ? []
      : [
          {
            word,
            from: index,
            to,
            afterApostrophe: isApostrophe(text[index - 1]),
            beforeApostrophe: isApostrophe(text[to]),
          },
        ];
  });
}

/**
 * The words of a text by which it is searched: without elided articles (d’Ivoire), possessives (MINUSCA’s) and
 * contracted verbs.
 */
export function searchedWords(text: string): string[] {
  return searchedWordsOf(text).map(({ word }) => word);
}

/** The same words, each with its place. */
export function searchedWordsOf(text: string): Word[] {
  return wordsOf(text).filter(
    ({ word, afterApostrophe, beforeApostrophe }) =>
      !(beforeApostrophe && elisions.has(word)) && !(afterApostrophe && endings.has(word)),
  );
}

/**
 * A text as a plain keyboard writes it, in its letter case: letters without accents, apostrophes and hyphens of one
 * kind. For patterns over texts whose spelling is not ours.
 */
export function plainSpelling(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(apostrophe, "'")
    .replace(/\p{Pd}/gu, '-');
}

function foldWord(run: string): string {
  if (/^[a-z]+$/i.test(run)) return run.toLowerCase().slice(0, LONGEST);
  const lower = run.normalize('NFKD').toLowerCase().normalize('NFKD');
  const plain = /^[\d.,]+$/.test(lower) ? lower : lower.replace(/[^\p{L}\p{N}]/gu, '');
  return plain.replace(/[øłđßæœıþð]/g, (letter) => plainLetters.get(letter)!).slice(0, LONGEST);
}
