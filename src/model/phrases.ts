import { createHash } from 'node:crypto';
import { wordsOf, type Word } from './words.ts';

/** The words of a phrase, each with whether an apostrophe joins it to the one before, as in Council’s. */
export type Phrase = readonly Part[];

interface Part {
  word: string;
  joined: boolean;
}

/** Stands between the two lines of words of a text, so that no phrase reaches from one into the other; no word has it. */
const BETWEEN = '|';

/** The words of a phrase, as an index, a question and a cut read them; empty where there is none. */
export function readPhrase(text: string): Phrase {
  return joinedWords(text);
}

/**
 * What an index holds of a text: its words with a space between them; where apostrophes join some of them, all of them once more with those joints marked. So `Council’s` and `Council S/10858` both
 * have the words "council s", and only the first has "council ’s".
 */
export function indexedWords(text: string): string {
  const words = joinedWords(text);
  return words.some(({ joined }) => joined) ? `${line(words)} ${BETWEEN} ${markedLine(words)}` : line(words);
}

/** The lines of words by any of which an index finds a phrase. A phrase may begin right behind a joint of the text. */
export function linesOf(phrase: Phrase): string[] {
  return phrase.some(({ joined }) => joined) ? [markedLine(phrase), `’${markedLine(phrase)}`] : [line(phrase)];
}

/** Where a phrase first stands in a text, in code units; undefined where it does not. The index finds the text just when it does. */
export function placeOfPhrase(phrase: Phrase, text: string): { from: number; to: number } | undefined {
  const words = joinedWords(text);
  const marked = phrase.some(({ joined }) => joined);
  for (let start = 0; start + phrase.length <= words.length; start += 1) {
    const fits = phrase.every(({ word, joined }, index) => word === words[start + index]!.word && (!marked || index === 0 || joined === words[start + index]!.joined));
    if (fits) return { from: words[start]!.from, to: words[start + phrase.length - 1]!.to };
  }
  return undefined;
}

/** What is made of words in an index: differs whenever that of an older version does, as far as a text with some of everything tells. */
export const wordsVersion = createHash('sha256')
  .update(indexedWords('The Secretary-General’s report S/2023/987, d\'Ivoire Da’esh; 17,850 of 1.5 million. Łódź, Straße, nai\u0308ve pro\u00ADtection İ ﬁ ２ ½ 1.2.3 12,34 ｏ‘ｏ الشام 安理会 a.b A(b)[c]–d'))
  .digest('hex').slice(0, 12);

function joinedWords(text: string): (Word & Part)[] {
  const words = wordsOf(text);
  return words.map((word, index) => ({ ...word, joined: word.afterApostrophe && words[index - 1]?.to === word.from - 1 }));
}

function line(words: Phrase): string {
  return words.map(({ word }) => word).join(' ');
}

function markedLine(words: Phrase): string {
  return words.map(({ word, joined }, index) => (joined && index > 0 ? `’${word}` : word)).join(' ');
}
