import { featuresOf, likeness } from './text-likeness.ts';

/** A paragraph with the number by which it is cited. */
export interface Paragraph {
  number: string;
  text: string;
}

/** Two paragraphs that belong together, or one that has no counterpart. */
export interface Pair {
  earlier?: Paragraph;
  later?: Paragraph;
}

/** From this share of common words on two paragraphs are taken for versions of one. */
const ALIKE = 0.4;

/**
 * Pairs the paragraphs of two texts: the most alike first, by the share of their words and pairs of words that both have. In the order of the later text,
 * each one that was dropped after the paragraph that it followed.
 */
export function alignParagraphs(earlier: readonly Paragraph[], later: readonly Paragraph[]): Pair[] {
  const bags = new Map([...earlier, ...later].map((paragraph) => [paragraph, featuresOf(paragraph.text)]));
  const scores = later
    .flatMap((after, row) => earlier.map((before, column) => ({ before, after, place: Math.abs(row - column), score: likeness(bags.get(before)!, bags.get(after)!) })))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score || a.place - b.place);
  const counterpart = new Map<Paragraph, Paragraph>();
  for (const { before, after } of scores) {
    if (counterpart.has(before) || counterpart.has(after)) continue;
    counterpart.set(before, after).set(after, before);
  }
  const pairs: Pair[] = later.map((after) => ({ ...(counterpart.has(after) && { earlier: counterpart.get(after)! }), later: after }));
  for (const [index, before] of earlier.entries()) {
    if (counterpart.has(before)) continue;
    const previous = index === 0 ? -1 : pairs.findIndex((pair) => pair.earlier === earlier[index - 1]);
    pairs.splice(previous + 1, 0, { earlier: before });
  }
  return pairs;
}
