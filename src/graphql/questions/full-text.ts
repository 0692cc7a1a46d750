import { ask, type QuestionContext } from './ask.ts';
import { synonyms } from './synonyms.ts';

/** What a list shows of a node. */
export interface Card {
  id: string;
  kind: string;
  label: string;
  date: string | null;
}

export type TextHit = Card & { text: string; score: number };

const MOST_WORDS = 64;

/** Which hits are wanted: only some types, not some nodes, and a page of the rest. */
export interface Page {
  kinds?: readonly string[] | undefined;
  without?: readonly string[];
  skip?: number;
  first: number;
}

/** The hits of a phrase in our own texts, the best first. A phrase without a word finds nothing, and no kinds hold nothing. */
export async function findText(context: QuestionContext, phrase: string, { kinds, without = [], skip = 0, first }: Page): Promise<{ total: number; hits: TextHit[] }> {
  const query = luceneQuery(phrase, kinds);
  if (query === undefined) return { total: 0, hits: [] };
  const [row] = await ask<{ total: number; hits: TextHit[] }>(context, 'full-text', { query, without, skip, first });
  return row!;
}

/** The words of a phrase, as a search reads them. */
export function wordsIn(phrase: string): string[] {
  return (phrase.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
}

/** A Lucene query of quoted words alone, so that nothing in a phrase is taken for its syntax. */
export function luceneQuery(phrase: string, kinds: readonly string[] | undefined): string | undefined {
  const words = wordsIn(phrase);
  if (words.length === 0 || kinds?.length === 0) return undefined;
  const quoted = words.map((word) => `"${word}"`);
  const parts = [`_text:(${quoted.join(' ')})`];
  if (words.length > 1) parts.push(`_text:(${quoted.join(' AND ')})^2`, `_text:"${words.join(' ')}"^4`);
  // Texts with all words but one stand above those with few of them.
  if (words.length > 2 && words.length <= 8) parts.push(...words.map((_, index) => `_text:(${quoted.filter((__, other) => other !== index).join(' AND ')})^1.5`));
  for (const expansion of expansionsOf(phrase, words)) parts.push(`_text:"${expansion}"^3`);
  const any = `(${parts.join(' OR ')})`;
  return kinds ? `${any} AND (_kind:(${kinds.map((kind) => `"${kind}"`).join(' ')}))^0` : any;
}

function expansionsOf(phrase: string, words: readonly string[]): string[] {
  const lower = ` ${words.join(' ')} `;
  const has = (member: string): boolean => (isCapitals(member) ? new RegExp(`\\b${member}\\b`).test(phrase) : lower.includes(` ${member} `));
  return synonyms.filter((group) => group.some(has)).flatMap((group) => group.filter((member) => !isCapitals(member) && !has(member)));
}

function isCapitals(member: string): boolean {
  return member === member.toUpperCase();
}
