import { wordsOf } from '../words/words.ts';

/** The words of a text, and its pairs of words. */
export function featuresOf(text: string): Set<string> {
  const words = wordsOf(text).map(({ word }) => word);
  return new Set([...words, ...words.slice(1).map((word, index) => `${words[index]!} ${word}`)]);
}

/** The share of features that two texts have in common, from 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const feature of a) if (b.has(feature)) common += 1;
  return shareOf(common, a.size, b.size);
}

/** The share that so many common features are of all features of two texts. */
export function shareOf(common: number, one: number, other: number): number {
  return common === 0 ? 0 : common / (one + other - common);
}
