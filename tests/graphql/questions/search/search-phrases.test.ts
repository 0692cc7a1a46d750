import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhrase } from '../../../../src/domain/words/read-phrase.ts';
import { snippetOf } from '../../../../src/graphql/questions/search/snippet.ts';
import { wordQueries } from '../../../../src/graphql/questions/search/word-queries.ts';
import { phrases } from '../../../support/phrases.ts';

/** All that a query may hold beside quoted words. */
const ofOurs = /^(?:[ ()]|AND|_tags:|_words:|_around:|_evidence:|\^\d+(?:\.\d+)?)*$/;

describe('a phrase', () => {
  it('becomes quoted words of letters and digits alone, so that nothing in it is syntax', () => {
    fc.assert(
      fc.property(phrases, (phrase) => {
        const queries = wordQueries(phrase, readPhrase(phrase), ['Claim']).map(({ query }) => query);
        for (const [index, part] of queries.join(' ').split('"').entries()) {
          if (index % 2 === 1) expect(part).toMatch(/^=?[\p{L}\p{N}.,_-]*(?: [\p{L}\p{N}.,]+)*$/u);
          else expect(part).toMatch(ofOurs);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('asks for 64 words at the most, however long it is', () => {
    fc.assert(
      fc.property(phrases, (phrase) => {
        expect(readPhrase(phrase).length).toBeLessThanOrEqual(64);
      }),
    );
    expect(readPhrase(Array.from({ length: 1_000 }, (_, index) => `word${index}`).join(' '))).toHaveLength(64);
    expect(readPhrase('word '.repeat(2_000))).toHaveLength(1);
  });

  it('asks for something, where it has a word with a meaning, and then for more than how', () => {
    fc.assert(
      fc.property(phrases, (phrase) => {
        const asked = readPhrase(phrase);
        expect(asked.length === 0 || asked.some(({ isHint }) => !isHint)).toBe(true);
        for (const { runs, senses } of asked) expect(runs.length + senses.length).toBeGreaterThan(0);
      }),
    );
  });

  it('is shown in its snippets without a change beside the marks', () => {
    fc.assert(
      fc.property(phrases, phrases, (text, phrase) => {
        const shown = snippetOf(text, readPhrase(phrase)).replace(/^…|…$/g, '').replaceAll('**', '');
        expect(text.replaceAll('**', '')).toContain(shown);
      }),
    );
  });
});
