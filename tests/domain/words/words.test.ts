import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchedWords, wordsOf } from '../../../src/domain/words/words.ts';

const plain = (text: string): string =>
  wordsOf(text)
    .map(({ word }) => word)
    .join(' ');

describe('the words of a text', () => {
  it.each([
    ['the Secretary-General’s report', 'the secretary general s report'],
    ["the Secretary-General's report", 'the secretary general s report'],
    ['Da’esh and Daʼesh', 'da esh and da esh'],
    ['17,850 troops, 1.5 million; S/2023/987', '17,850 troops 1.5 million s 2023 987'],
    ['paragraphs 1,2,3 and 17.', 'paragraphs 1 2 3 and 17'],
    ['USD88.5 million, 1.5m, $1,000,000.50, 2.1.3', 'usd 88.5 million 1.5 m 1,000,000.50 2 1.3'],
    ['Ba\u02BFath, Sana\u02BBa, Qa\u02BEid', 'ba ath sana a qa id'],
    ['OP 3(b)(v), A/67/775-S/2013/110', 'op 3 b v a 67 775 s 2013 110'],
    ['Côte d’Ivoire, CÔTE D\u2019IVOIRE, Co\u0302te', 'cote d ivoire cote d ivoire cote'],
    ['Łódź, Sørensen, Straße', 'lodz sorensen strasse'],
    ['pro\u00ADtec\u200Btion', 'protection'],
    ['– … «»', ''],
  ])('%s', (text, words) => expect(plain(text)).toBe(words));

  it('stand where they are said to stand, and are the same alone as in their text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const { word, from, to } of wordsOf(text))
          expect(wordsOf(text.slice(from, to)).map((found) => found.word)).toEqual([word]);
      }),
    );
  });

  it('do not change with what stands behind a space', () => {
    const texts = fc.string({
      unit: fc.constantFrom(
        'a',
        'é',
        '’',
        "'",
        '-',
        '1',
        ',',
        '.',
        '5',
        '0',
        '(',
        ')',
        ' ',
        '/',
        'ß',
        '\u02BF',
        '\u00AD',
        '\u0301',
      ),
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(plain(`${before} ${after}`)).toBe(`${plain(before)} ${plain(after)}`.trim());
      }),
    );
  });
});

describe('the words by which a text is searched', () => {
  it.each([
    ['Côte d’Ivoire', 'cote ivoire'],
    ["Cote d'Ivoire", 'cote ivoire'],
    ["MINUSCA's", 'minusca'],
    ['MINUSCAs', 'minuscas'],
    ['d’', ''],
    ["don't", 'don'],
  ])('%s', (text, words) => expect(searchedWords(text).join(' ')).toBe(words));
});
