import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanIdentifier } from '../../../src/domain/identify/clean-identifier.ts';
import { formsOf, nameWords } from '../../../src/domain/identify/names.ts';
import { readDoi } from '../../../src/domain/identify/read-doi.ts';
import { readLink } from '../../../src/domain/identify/read-link.ts';
import { readResolution } from '../../../src/domain/identify/read-resolution.ts';
import { readFileName, scanSymbols } from '../../../src/domain/identify/scan-symbols.ts';
import { understandIdentifier } from '../../../src/domain/identify/understand.ts';
import { formatSymbol } from '../../../src/domain/un-symbol.ts';

describe('what stands around an identifier is taken off', () => {
  it.each([
    [' “S/RES/1 (2001)”. ', 'S/RES/1 (2001)'],
    ['(S/RES/1 (2001))', 'S/RES/1 (2001)'],
    ['S/RES/1 (2001)', 'S/RES/1 (2001)'],
    ['[S/RES/1]*', 'S/RES/1'],
    ['see also A/1/2;', 'A/1/2'],
    ['[text](https://undocs.org/S/RES/1(2001))', 'https://undocs.org/S/RES/1(2001)'],
    ['\\\\doi{10.1/x}'.replaceAll('\\\\', '\\'), '10.1/x'],
    ['١٨٩٤ (۲۰۰۹)', '1894 (2009)'],
    ['\u202ES/RES/1\u200B', 'S/RES/1'],
    ['Ｓ／ＲＥＳ／１', 'S/RES/1'],
    ['(a) and (b)', '(a) and (b)'],
    ['“”', ''],
  ])('%j is %j', (text, clean) => expect(cleanIdentifier(text)).toBe(clean));
});

describe('a link', () => {
  it.each([
    ['https://undocs.org/en/S/RES/1894(2009)', 'S/RES/1894 (2009)'],
    ['https://press.un.org/en/2009/sc9786.doc.htm', 'SC/9786'],
    ['https://documents.un.org/api/symbol/access?s=A/54/549&l=en', 'A/54/549'],
    ['https://digitallibrary.un.org/record/1/files/A_73_PV.104-EN.pdf', 'A/73/PV.104'],
    ['https://undocs.org/', undefined],
  ])('%s shows %s', (text, symbol) => expect(readLink(text)?.symbols?.map(formatSymbol).join('-')).toBe(symbol));
  it.each(['S.RES.1894', 'Dr. Who', 'p. 12', '10.1111/x', 'and/or', 'example.org/S/RES/1'])('%s is none', (text) =>
    expect(readLink(text)).toBeUndefined(),
  );
  it('to another host is not believed', () =>
    expect(readLink('https://undocs.org.example.net/S/RES/1894')).toMatchObject({
      known: false,
      host: 'undocs.org.example.net',
    }));
  it('that cannot be decoded does not fail', () =>
    expect(readLink('https://undocs.org/%E0%A4%A/S/RES/1894')?.host).toBe('undocs.org'));
});

it('DOIs end where they end', () => {
  expect(readDoi('see 10.1111/ajps.12036).')?.dois[0]).toBe('10.1111/ajps.12036');
  expect(readDoi('10.1016/S0140-6736(05)1.')?.dois[0]).toBe('10.1016/s0140-6736(05)1');
  expect(readDoi('10.1093/isq/sqad037/725', { inAddress: true })?.dois).toEqual([
    '10.1093/isq/sqad037/725',
    '10.1093/isq/sqad037',
    '10.1093/isq',
  ]);
  expect(readDoi('10.1093/isq/sqad037/725')?.dois).toEqual(['10.1093/isq/sqad037/725']);
  expect(readDoi('10.11/x')).toBeUndefined();
});

it('symbols in a text, and names of files', () => {
  expect(
    scanSymbols('UN Doc S/RES/1894 (2009), A/55/305-S/2000/809 and and/or').symbols.map((halves) =>
      halves.map(formatSymbol),
    ),
  ).toEqual([['S/RES/1894 (2009)'], ['A/55/305', 'S/2000/809']]);
  expect(
    ['S_RES_1894(2009)-EN.pdf', 's-res-1894.php', 'A_54_549', 'S.RES.1894(2009)', 'Annex_1', 'S_'].map((name) =>
      readFileName(name)?.map(formatSymbol).join('-'),
    ),
  ).toEqual(['S/RES/1894 (2009)', 'S/RES/1894', 'A/54/549', 'S/RES/1894 (2009)', undefined, undefined]);
});

it.each<[string, string[] | undefined, string[]]>([
  ['resolutions 1325 (2000) and 1820 (2008)', ['S/RES/1325 (2000)', 'S/RES/1820 (2008)'], []],
  ['UNSC Res 1718/2231', undefined, []],
  ['the resolution of 2009', undefined, []],
  ['Resolution 1894 of the Parliamentary Assembly', ['S/RES/1894'], ['Parliamentary', 'Assembly']],
  ['Security Council 2000', undefined, []],
  ['Resolution 217 A (III) of the General Assembly', ['A/RES/217 A (III)'], []],
  ['Résolution 1325/2000 du Conseil de sécurité', ['S/RES/1325 (2000)'], []],
])('%s names %j', (text, symbols, leftovers) => {
  const named = readResolution(text);
  expect([named?.resolutions.map(formatSymbol), named?.leftovers ?? []]).toEqual([symbols, leftovers]);
});

it('names are compared without articles, accents and what the field shortens', () => {
  expect(nameWords('The Protection of Civilians in U.N. Peacekeeping')).toEqual(
    nameWords('POC in United Nations peacekeeping'),
  );
  expect(nameWords('A4P+')).not.toEqual(nameWords('A4P'));
  expect(formsOf('Action for Peacekeeping Plus (A4P+): priorities')).toEqual([
    'Action for Peacekeeping Plus (A4P+): priorities',
    'Action for Peacekeeping Plus: priorities',
    'Action for Peacekeeping Plus (A4P+)',
    'Action for Peacekeeping Plus',
    'A4P+',
  ]);
  expect(formsOf('United Nations Peacekeeping Operations: Principles')).toEqual([
    'United Nations Peacekeeping Operations: Principles',
  ]);
});

describe('no text', () => {
  it('makes it fail, and one that is too long is none', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => void understandIdentifier(text)));
    expect(understandIdentifier('x'.repeat(10_000))).toMatchObject({ readings: [], keys: [] });
  });

  // Keys are what the database is asked for; how many there are must not grow with repetition.
  it.each([
    '(1',
    '1, ',
    'a, b. ',
    'A/',
    'S/RES/1 ',
    'resolution 1 (2000) ',
    '“',
    'para. 1 ',
    '10.1111/',
    'https://undocs.org/ ',
    '第1号',
    'U.',
    'and 1 (a) ',
    '[[',
    'القرار ',
  ])('of %j again and again makes many keys', (unit) => {
    expect(understandIdentifier(unit.repeat(500).slice(0, 500)).keys.length).toBeLessThan(400);
  });
});
