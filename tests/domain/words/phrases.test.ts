import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexedWords, linesOf, placeOfPhrase, exactPhrase } from '../../../src/domain/words/phrases.ts';

const found = (phrase: string, text: string): string | undefined => {
  const place = placeOfPhrase(exactPhrase(phrase), text);
  return place && text.slice(place.from, place.to);
};

/** What a full-text index with a word for every run between spaces finds. */
const indexFinds = (phrase: string, text: string): boolean =>
  linesOf(exactPhrase(phrase)).some((line) => ` ${indexedWords(text)} `.includes(` ${line} `));

describe('a phrase', () => {
  it.each([
    ["secretary-general's REPORT", 'the Secretary-General’s report (S/2023/987)', 'Secretary-General’s report'],
    ['S/2023/987', 'the Secretary-General’s report (S/2023/987)', 'S/2023/987'],
    ['s report', 'the Secretary-General’s report', 's report'],
    ['Secretary General s report', 'the Secretary-General’s report', 'Secretary-General’s report'],
    ['s report on Da’esh', "the Council’s report on Da'esh", "s report on Da'esh"],
    ['17,850', 'a ceiling of 17,850 troops', '17,850'],
    ['1.5 million', 'some USD1.5 million,', '1.5 million'],
    ["cote d'ivoire", 'in Co\u0302te d’Ivoire.', 'Co\u0302te d’Ivoire'],
    ['protection', 'the pro\u00ADtection', 'pro\u00ADtection'],
  ])('%s stands in "%s"', (phrase, text, words) =>
    expect([found(phrase, text), indexFinds(phrase, text)]).toEqual([words, true]),
  );

  it.each([
    ['Council’s', 'the President of the Council (S/10858)'],
    ['5 million', 'some 1.5 million people'],
    ['850', 'a ceiling of 17,850 troops'],
    ['report general', 'the general report'],
    ['b a', 'a b'],
    // The second line of the index begins with the first word of the text.
    ['esh the', 'the Da’esh'],
  ])('%s does not stand in "%s"', (phrase, text) =>
    expect([found(phrase, text), indexFinds(phrase, text)]).toEqual([undefined, false]),
  );

  it('stands in a text wherever it was taken from, by the index and by the cut alike', () => {
    const unit = fc.constantFrom(
      'a',
      'b',
      'É',
      '’',
      "'",
      '-',
      '1',
      ',',
      '.',
      '500',
      '(',
      ')',
      ' ',
      ' ',
      '/',
      'ß',
      'ش',
      '安',
    );
    const texts = fc.array(unit, { minLength: 1, maxLength: 30 }).map((units) => units.join(''));
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), texts, (text, start, size, other) => {
        const runs = text.split(' ');
        const slice = runs.slice(start % runs.length, (start % runs.length) + 1 + (size % runs.length)).join(' ');
        fc.pre(exactPhrase(slice).length > 0);
        expect([found(slice, text) !== undefined, indexFinds(slice, text)]).toEqual([true, true]);
        expect(found(slice, other) !== undefined).toBe(indexFinds(slice, other));
      }),
    );
  });
});
