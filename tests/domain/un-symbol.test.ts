import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  datedNumber,
  formatSymbol,
  isCouncilResolution,
  linkOfSymbol,
  parseJointSymbol,
  parseSymbol,
  slugOfSymbol,
  type UnSymbol,
} from '../../src/domain/un-symbol.ts';

describe('a symbol', () => {
  it.each([
    'S/RES/1894(2009)',
    's/res/1894 (2009)',
    'S/RES/1894 (2009)',
    'SC/RES/1894(2009)',
    '1894 (2009)',
    'resolution 1894 (2009)',
    'Security Council resolution 1894 (2009)',
    'UN Security Council resolution 1894 (2009)',
    'UNSCR 1894 (2009)',
    'United Nations Security Council resolution 1894(2009)',
    'UNSC res. 1894 (2009)',
    'Security Council res 1894 (2009)',
    'UN SC resol. no. 1894 (2009)',
    'Security Council No 1894 (2009)',
    'unsc/res/1894 (2009)',
    '1894\n(\t2009\u00A0)',
    'Security  Council  resolution 1894 (2009)',
    'S/ RES/1894( 2009)',
    ' S / RES / 1894 ( 2009 ) ',
    '\u200FS/RES/1894 (2009)',
    'Ｓ/RES/１８９４ (2009)',
  ])('%j is S/RES/1894 (2009)', (text) => expect(formatSymbol(parseSymbol(text)!)).toBe('S/RES/1894 (2009)'));

  it.each([
    'UNSCR 1894',
    'SCR 1894',
    'resolution 1894',
    'S/RES/1894',
    'SC Res. 1894',
    'UNSC Resolution 1894',
    'SC1894',
    'UNSC1894',
    'R 1894',
    'Res.1894',
    'resol 1894',
    'No.1894',
    '1894',
  ])('%j is S/RES/1894 of a year that is not said', (text) =>
    expect(formatSymbol(parseSymbol(text)!)).toBe('S/RES/1894'),
  );

  it.each([
    ['resolution 12', 'S/RES/12'],
    ['12 (1946)', 'S/RES/12 (1946)'],
    ['GA/Res/67/287', 'A/RES/67/287'],
    ['UNGA/RES/67/287', 'A/RES/67/287'],
    ['GA Res67/287', 'A/RES/67/287'],
    ['UNGA res. 67/287', 'A/RES/67/287'],
    ['ga res 67 / 287', 'A/RES/67/287'],
    ['UN General Assembly resolution 67/287', 'A/RES/67/287'],
    ['United Nations General Assembly resolution 377/5', 'A/RES/377/5'],
    ['resolution 67/1287', 'A/RES/67/1287'],
    ['a/res/67/287', 'A/RES/67/287'],
    ['General Assembly resolution 67/287', 'A/RES/67/287'],
    ['A/63/19', 'A/63/19'],
    ['S/2001/614', 'S/2001/614'],
    ['S/PRST/2002/6', 'S/PRST/2002/6'],
    ['SG/SM/7136', 'SG/SM/7136'],
    ['A/54/549/Add.1', 'A/54/549/Add.1'],
    ['a/54/549/corr 2', 'A/54/549/Corr.2'],
    ['A/RES/ES-10/24', 'A/RES/ES-10/24'],
    ['A/RES/ES\u201110/24', 'A/RES/ES-10/24'],
    ['A/54/549/Add 12', 'A/54/549/Add.12'],
    ['A/54/549/REV1/corr. 2', 'A/54/549/Rev.1/Corr.2'],
    ['A/54/549/Amend', 'A/54/549/Amend'],
    ['A/C-PV/AC-4/3', 'A/C-PV/AC-4/3'],
    ['A/HRC/52/1', 'A/HRC/52/1'],
    ['S/INF/56', 'S/INF/56'],
    ['ST/SGB/2003/13', 'ST/SGB/2003/13'],
    ['S/123456789', 'S/123456789'],
  ])('%j is %s', (text, canonical) => expect(formatSymbol(parseSymbol(text)!)).toBe(canonical));

  it.each([
    ['S/RES/661/1990', 'S/RES/661 (1990)'],
    ['s/res/1325/00', 'S/RES/1325 (2000)'],
    ['S/RES/1244/99', 'S/RES/1244 (1999)'],
    ['S/RES/2009/1894', 'S/RES/1894 (2009)'],
    ['S/RES/1894-2009', 'S/RES/1894 (2009)'],
    ['S/RES/1894 [2009]', 'S/RES/1894 (2009)'],
    ['SC/14202', 'SC/14202'],
    ['GA/11785', 'GA/11785'],
    ['S/14202', 'S/14202'],
    ['S/PV.4046', 'S/PV.4046'],
    ['S/PV.6216 (resumption 1)', 'S/PV.6216 (Resumption 1)'],
    ['A/CONF.183/9', 'A/CONF.183/9'],
    ['a/c.4/64/l.7', 'A/C.4/64/L.7'],
    ['E/CN.4/Sub.2/2003/12/Rev.2', 'E/CN.4/Sub.2/2003/12/Rev.2'],
    ['S/AC.51/2009/3', 'S/AC.51/2009/3'],
    ['A/64/PV.12', 'A/64/PV.12'],
    ['A/RES/377(V)', 'A/RES/377 (V)'],
    ['A/RES/217 A (III)', 'A/RES/217 A (III)'],
    ['A/RES/217(III) A', 'A/RES/217 A (III)'],
    ['A/RES/ES-10/1', 'A/RES/ES-10/1'],
    ['A/S-27/2', 'A/S-27/2'],
    ['A/RES/S-27/1', 'A/RES/S-27/1'],
    ['A/HRC/RES/S-27/1', 'A/HRC/RES/S-27/1'],
  ])('%j is %s', (text, canonical) => expect(formatSymbol(parseSymbol(text)!)).toBe(canonical));

  it.each([
    ['1325', '2000', 1325, 2000],
    ['2000', '1325', 1325, 2000],
    ['1244', '99', 1244, 1999],
    ['1990', '2011', 1990, 2011],
    ['1718', '2231', undefined, undefined],
    ['67', '28', undefined, undefined],
  ])('of the Council by %s and %s is %s of %s', (first, second, number, year) => {
    expect(datedNumber(first, second)).toEqual(number === undefined ? undefined : { number, year });
  });

  it.each(['A/67/775-S/2013/110', 'a/67/775 – s/2013/110', 'A / 67/775\u2011S / 2013/110'])(
    'of two halves is both: %j',
    (text) => expect(parseJointSymbol(text).map(formatSymbol)).toEqual(['A/67/775', 'S/2013/110']),
  );
  it('with a hyphen in it has no halves', () =>
    expect(parseJointSymbol('A/RES/ES-10/24').map(formatSymbol)).toEqual(['A/RES/ES-10/24']));
  it.each(['A/67/775-S/x', 'x-S/2013/110'])('of one half that is none is none: %j', (text) =>
    expect(parseJointSymbol(text)).toEqual([]),
  );

  it.each([
    '',
    ' ',
    'MONUSCO',
    'S/RES/',
    'S//RES/1',
    'S/RES/x',
    '12',
    'protection of civilians',
    '10.1111/ajps.12036',
    'S/RES/1894 (20)',
    'S/RES/1894 (20099)',
    'the S/RES/1894',
    'S/RES/1894 and others',
    'resolution 18945',
    'the resolution 1894',
    'resolution 67/12875',
    'resolution 6712/1',
    'the resolution 67/287',
    'resolution 67/287 and',
    'S/RES/1234567890',
    'S/RES/2001/3/1',
    'S/1a/1',
    'SECURE/1',
    'S',
    'S/Add.1',
    'S/1/Ed.1',
    'S/1/Add.12345',
    'constructor/1',
    'A/LONGSERIES/1',
    'A/12345/1',
    'A/EMER-1000/1',
    'A/ABCD-1/1',
    'S/Ä/1',
    '/',
    '🕊',
    '('.repeat(10_000),
    'a'.repeat(10_000),
  ])('%j is none', (text) => expect(parseSymbol(text)).toBeUndefined());

  it.each([
    ['S/RES/1894 (2009)', 's-res-1894-2009', 'https://undocs.org/S/RES/1894(2009)'],
    ['A/RES/67/287', 'a-res-67-287', 'https://undocs.org/A/RES/67/287'],
    ['A/54/549/Add.1', 'a-54-549-add-1', 'https://undocs.org/A/54/549/Add.1'],
  ])('%s has the slug %s and the address %s', (text, slug, link) => {
    const symbol = parseSymbol(text)!;
    expect([slugOfSymbol(symbol), linkOfSymbol(symbol)]).toEqual([slug, link]);
  });

  it('that is formatted is parsed to itself, and no text makes the parser fail', () => {
    const symbols = fc.record({
      organ: fc.constantFrom('S', 'A', 'SG'),
      series: fc.constantFrom(['RES'], ['PRST'], ['SM'], ['C', 'PV'], []),
      number: fc.integer({ min: 1, max: 99_999 }),
      session: fc.option(fc.constantFrom('67', '2013', 'ES-10'), { nil: undefined }),
      year: fc.option(fc.integer({ min: 1946, max: 2030 }), { nil: undefined }),
      suffixes: fc.constantFrom([], ['Add.1'], ['Rev.2', 'Corr.1']),
    });
    fc.assert(
      fc.property(symbols, ({ session, year, ...rest }) => {
        const symbol: UnSymbol = {
          ...rest,
          ...(session !== undefined && { session }),
          ...(year !== undefined && { year }),
        };
        fc.pre(
          (symbol.series.length > 0 || symbol.session !== undefined) &&
            !(isCouncilResolution(symbol) && symbol.session !== undefined),
        );
        expect(parseSymbol(formatSymbol(symbol))).toEqual(symbol);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void parseSymbol(text)));
  });
});
