import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignParagraphs, type Pair, type Paragraph } from '../../../src/domain/mandates/align-paragraphs.ts';
import { featuresOf, likeness } from '../../../src/domain/mandates/text-likeness.ts';
import { allAtOnce } from '../../../src/domain/steps.ts';

const ALIKE = 0.4;
const text = fc
  .array(fc.constantFrom('decides', 'civilians', 'mission', 'the', 'to', 'protect', 'Force', 'force', 'l’accès', '2'), {
    maxLength: 8,
  })
  .map((words) => words.join(' '));
const paragraphs = fc
  .array(text, { maxLength: 8 })
  .map((texts) => texts.map((words, index): Paragraph => ({ number: `OP ${index + 1}`, text: words })));

/** The pairs as they are defined: every paragraph is compared with every other one. */
function pairsByAll(earlier: readonly Paragraph[], later: readonly Paragraph[]): Pair[] {
  const scores = later
    .flatMap((after, row) =>
      earlier.map((before, column) => ({
        before,
        after,
        place: Math.abs(row - column),
        score: likeness(featuresOf(before.text), featuresOf(after.text)),
      })),
    )
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score || a.place - b.place);
  const pairs = new Map<Paragraph, Paragraph>();
  for (const { before, after } of scores)
    if (!pairs.has(before) && !pairs.has(after)) pairs.set(before, after).set(after, before);
  return later.flatMap((after) => (pairs.has(after) ? [{ earlier: pairs.get(after)!, later: after }] : []));
}

describe('paragraphs of two texts', () => {
  it('are paired as if each were compared with each', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (earlier, later) => {
        const pairs = allAtOnce(alignParagraphs(earlier, later));
        expect(pairs.filter((pair) => pair.earlier && pair.later)).toEqual(pairsByAll(earlier, later));
      }),
      { numRuns: 500 },
    );
  });

  it('all stand in the result, each once and the later ones in their order', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (earlier, later) => {
        const pairs = allAtOnce(alignParagraphs(earlier, later));
        expect(pairs.flatMap((pair) => pair.later ?? [])).toEqual(later);
        expect(new Set(pairs.flatMap((pair) => pair.earlier ?? []))).toEqual(new Set(earlier));
        expect(pairs.filter((pair) => pair.earlier)).toHaveLength(earlier.length);
      }),
    );
  });

  it('take a step for each paragraph', () => {
    const long = Array.from({ length: 50 }, (_, index) => ({
      number: `OP ${index}`,
      text: `paragraph ${index} on civilians`,
    }));
    expect([...alignParagraphs(long, long)]).toHaveLength(100);
  });
});
