import { describe, expect, it } from 'vitest';
import { readPhrase } from '../../../src/domain/words/read-phrase.ts';
import { synonyms } from '../../../src/domain/words/synonyms.ts';
import { indexedTerms } from '../../../src/domain/words/terms.ts';

const stems = (text: string): string =>
  indexedTerms(text)
    .split(' ')
    .filter((term) => !term.startsWith('='))
    .join(' ');
const things = (phrase: string): string[] =>
  readPhrase(phrase)
    .filter(({ isHint }) => !isHint)
    .map(({ words }) => words);

describe('the terms of a text', () => {
  it.each([
    ['neutralising', 'neutralized'],
    ['organisations', 'organization'],
    ['behaviour', 'behaviors'],
    ['the centre', 'centers'],
    ['defence', 'defense'],
    ['programme', 'programs'],
    ['protection', 'protects'],
    ['women', 'woman'],
    ['withdrew', 'withdrawals'],
    ['labelled', 'labeled'],
    ['advisors', 'adviser'],
    ['Côte d’Ivoire', "Cote d'Ivoire"],
    ['the mission’s', 'missions'],
  ])('are the same for %s and %s', (one, other) => expect(stems(one)).toBe(stems(other)));

  it.each([
    ['police', 'policy'],
    ['party', 'part'],
    ['mission', 'missing'],
    ['general', 'Geneva'],
  ])('are not the same for %s and %s', (one, other) => expect(stems(one)).not.toBe(stems(other)));

  it('hold what its words stand for once, and a word in capitals only as a name', () => {
    expect(
      indexedTerms('blue helmets and peacekeepers')
        .split(' ')
        .filter((term) => term === '=peacekeepers'),
    ).toHaveLength(1);
    expect(indexedTerms('They can act.')).not.toContain('=can');
    expect(indexedTerms('Through CANs they act.')).toContain('=can');
  });
});

describe('the synonyms', () => {
  it('have one sense a group, a reason, and each member once', () => {
    expect(new Set(synonyms.map(({ sense }) => sense)).size).toBe(synonyms.length);
    for (const { sense, members, asked = [], reason } of synonyms) {
      expect(sense).toMatch(/^[a-z0-9-]+$/);
      expect(reason.length, sense).toBeGreaterThan(10);
      expect(new Set([...members, ...asked]).size, sense).toBe(members.length + asked.length);
    }
  });
});

describe('a phrase that asks', () => {
  it.each([
    ['which studies show that peacekeeping works', ['peacekeeping works', 'peacekeeping', 'works']],
    [
      'is there evidence that blue helmets reduce one-sided violence?',
      ['blue helmets', 'reduce', 'one-sided violence'],
    ],
    ['how many troops does S/RES/1270 authorize', ['how many troops', 'S/RES/1270', 'authorize']],
    ['evidence', ['evidence']],
    ['does the of', []],
  ])('%s', (phrase, meant) => {
    for (const thing of things(phrase)) expect(meant).toContain(thing);
    expect(things(phrase).length > 0).toBe(meant.length > 0);
  });
});
