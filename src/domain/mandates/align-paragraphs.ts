import type { Steps } from '../steps.ts';
import { featuresOf, shareOf } from './text-likeness.ts';

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
 * Pairs the paragraphs of two texts, the most alike first, by the share of common words and pairs of words; in the
 * order of the later text, dropped ones after their predecessor. A step is a paragraph.
 */
export function* alignParagraphs(earlier: readonly Paragraph[], later: readonly Paragraph[]): Steps<Pair[]> {
  const scores = (yield* scoreAlike(earlier, later)).sort((a, b) => b.score - a.score || a.place - b.place);
  const counterpart = new Map<Paragraph, Paragraph>();
  for (const { before, after } of scores) {
    if (counterpart.has(before) || counterpart.has(after)) continue;
    counterpart.set(before, after).set(after, before);
  }
  const pairs: Pair[] = later.map((after) => ({
    ...(counterpart.has(after) && { earlier: counterpart.get(after)! }),
    later: after,
  }));
  for (const [index, before] of earlier.entries()) {
    if (counterpart.has(before)) continue;
    const previous = index === 0 ? -1 : pairs.findIndex((pair) => pair.earlier === earlier[index - 1]);
    pairs.splice(previous + 1, 0, { earlier: before });
  }
  return pairs;
}

interface Score {
  before: Paragraph;
  after: Paragraph;
  /** How far apart they stand in their texts. */
  place: number;
  score: number;
}

/**
 * The pairs that are alike, by the places of all features in the earlier text, so that only what two paragraphs have in
 * common is looked at.
 */
function* scoreAlike(earlier: readonly Paragraph[], later: readonly Paragraph[]): Steps<Score[]> {
  const sizes: number[] = [];
  const columnsOf = new Map<string, number[]>();
  for (const [column, { text }] of earlier.entries()) {
    const features = featuresOf(text);
    sizes.push(features.size);
    for (const feature of features) {
      const columns = columnsOf.get(feature);
      if (columns) columns.push(column);
      else columnsOf.set(feature, [column]);
    }
    yield;
  }
  const scores: Score[] = [];
  for (const [row, after] of later.entries()) {
    const features = featuresOf(after.text);
    const common = new Uint32Array(earlier.length);
    for (const feature of features) for (const column of columnsOf.get(feature) ?? []) common[column]! += 1;
    for (const [column, before] of earlier.entries()) {
      const score = shareOf(common[column]!, sizes[column]!, features.size);
      if (score >= ALIKE) scores.push({ before, after, place: Math.abs(row - column), score });
    }
    yield;
  }
  return scores;
}
