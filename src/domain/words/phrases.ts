import { createHash } from 'node:crypto';
import { wordsOf, type Word } from './words.ts';

/** The words of a phrase, each with whether an apostrophe joins it to the one before, as in Council’s. */
export type Phrase = readonly PhraseWord[];

interface PhraseWord {
  word: string;
  joined: boolean;
}

/**
 * Stands between the two lines of words of a text, so that no phrase reaches from one into the other; no word has it.
 */
const BETWEEN = '|';

/**
 * Returns the words of a phrase, looked for one by one, as index, question and snippet read them; empty without any.
 */
export function exactPhrase(text: string): Phrase {
  return joinedWords(text);
}

/**
 * Returns the text of the index: words with spaces between them, and once more with joints marked where apostrophes
 * join some. So `Council’s` and `Council S/10858` both have "council s", only the first "council ’s".
 */
export function indexedWords(text: string): string {
  const words = joinedWords(text);
  return words.some(({ joined }) => joined) ? `${line(words)} ${BETWEEN} ${markedLine(words)}` : line(words);
}

/** The lines of words by any of which an index finds a phrase. A phrase may begin right behind a joint of the text. */
export function linesOf(phrase: Phrase): string[] {
  return phrase.some(({ joined }) => joined) ? [markedLine(phrase), `’${markedLine(phrase)}`] : [line(phrase)];
}

/**
 * Where a phrase first stands in a text, in code units; undefined where it does not. The index finds the text just when
 * it does.
 */
export function placeOfPhrase(phrase: Phrase, text: string): { from: number; to: number } | undefined {
  const words = joinedWords(text);
  const marked = phrase.some(({ joined }) => joined);
  for (let start = 0; start + phrase.length <= words.length; start += 1) {
    const fits = phrase.every(
      ({ word, joined }, index) =>
        word === words[start + index]!.word && (!marked || index === 0 || joined === words[start + index]!.joined),
    );
    if (fits) return { from: words[start]!.from, to: words[start + phrase.length - 1]!.to };
  }
  return undefined;
}

/** Something of every kind that makes or breaks words, and words that more of them make. */
const kinds = [
  'a',
  'É',
  'ı',
  'ﬁ',
  '安',
  'ش',
  '1',
  '23',
  '456',
  '½',
  '.',
  ',',
  '’',
  "'",
  '\u02BF',
  '-',
  '/',
  '\u00AD',
  '\u0301',
  '(',
  '_',
];
const samples = [
  '1.5 million',
  'USD88.5m',
  '17,850',
  '2,500.75',
  '1,2,3',
  '2.1.3',
  '12,34',
  'Da’esh',
  'Sanaʿa',
  'd’Ivoire',
  'naïve',
  'Łódź',
  'S/2023/987',
  'OP 12(a)(iii)',
  'x'.repeat(300),
];

/**
 * Names what is made of the words of a text: another version whose words differ in any of the samples has another name,
 * so that an index tells whose it is.
 */
export const wordsVersion = createHash('sha256')
  .update(indexedWords([...kinds.flatMap((one) => kinds.map((other) => `${one}${other}a`)), ...samples].join(' ')))
  .digest('hex')
  .slice(0, 12);

function joinedWords(text: string): (Word & PhraseWord)[] {
  const words = wordsOf(text);
  return words.map((word, index) => ({
    ...word,
    joined: word.afterApostrophe && words[index - 1]?.to === word.from - 1,
  }));
}

function line(words: Phrase): string {
  return words.map(({ word }) => word).join(' ');
}

function markedLine(words: Phrase): string {
  return words.map(({ word, joined }, index) => (joined && index > 0 ? `’${word}` : word)).join(' ');
}
