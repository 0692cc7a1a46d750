import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { luceneQuery, wordsIn } from '../../src/graphql/questions/full-text.ts';
import { phrases } from '../support/phrases.ts';

/** All that a query may hold beside quoted words. */
const ofOurs = /^(?:[ ()]|AND|OR|_text:|\^\d(?:\.\d)?)*$/;

describe('a phrase', () => {
  it('becomes quoted words of letters and digits alone, so that nothing in it is syntax', () => {
    fc.assert(fc.property(phrases, (phrase) => {
      const query = luceneQuery(phrase, undefined);
      expect(query === undefined).toBe(wordsIn(phrase).length === 0);
      for (const [index, part] of (query ?? '').split('"').entries()) {
        if (index % 2 === 1) expect(part).toMatch(/^[\p{L}\p{N}]+(?:[ -][\p{L}\p{N}]+)*$/u);
        else expect(part).toMatch(ofOurs);
      }
    }), { numRuns: 1_000 });
  });

  it('has 64 words at the most, each in lower case', () => {
    fc.assert(fc.property(phrases, (phrase) => {
      const words = wordsIn(phrase);
      expect(words.length).toBeLessThanOrEqual(64);
      expect(words).toEqual(words.map((word) => word.toLowerCase()));
    }));
    expect(wordsIn('word '.repeat(1_000))).toHaveLength(64);
  });

  it('finds nothing among no kinds, whatever it is', () => {
    fc.assert(fc.property(phrases, (phrase) => {
      expect(luceneQuery(phrase, [])).toBeUndefined();
    }));
  });
});
