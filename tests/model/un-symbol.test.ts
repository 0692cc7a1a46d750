import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSymbol, linkOfSymbol, parseJointSymbol, parseSymbol, slugOfSymbol, sortKeyOfSymbol, type UnSymbol } from '../../src/model/un-symbol.ts';

describe('a symbol', () => {
  it.each([
    'S/RES/1894(2009)', 's/res/1894 (2009)', 'S/RES/1894 (2009)', 'SC/RES/1894(2009)', '1894 (2009)', 'resolution 1894 (2009)', 'Security Council resolution 1894 (2009)', 'UN Security Council resolution 1894 (2009)',
    'UNSCR 1894 (2009)', ' S / RES / 1894 ( 2009 ) ', '\u200FS/RES/1894 (2009)', 'Ｓ/RES/１８９４ (2009)',
  ])('%j is S/RES/1894 (2009)', (text) => expect(formatSymbol(parseSymbol(text)!)).toBe('S/RES/1894 (2009)'));

  it.each(['UNSCR 1894', 'SCR 1894', 'resolution 1894', 'S/RES/1894', 'SC Res. 1894', 'UNSC Resolution 1894', '1894'])('%j is S/RES/1894 of a year that is not said', (text) => expect(formatSymbol(parseSymbol(text)!)).toBe('S/RES/1894'));

  it.each([
    ['GA/Res/67/287', 'A/RES/67/287'], ['a/res/67/287', 'A/RES/67/287'], ['General Assembly resolution 67/287', 'A/RES/67/287'], ['A/63/19', 'A/63/19'], ['S/2001/614', 'S/2001/614'], ['S/PRST/2002/6', 'S/PRST/2002/6'],
    ['SG/SM/7136', 'SG/SM/7136'], ['A/54/549/Add.1', 'A/54/549/Add.1'], ['a/54/549/corr 2', 'A/54/549/Corr.2'], ['A/RES/ES-10/24', 'A/RES/ES-10/24'],
  ])('%j is %s', (text, canonical) => expect(formatSymbol(parseSymbol(text)!)).toBe(canonical));

  it('of two halves is both', () => expect(parseJointSymbol('A/67/775-S/2013/110').map(formatSymbol)).toEqual(['A/67/775', 'S/2013/110']));

  it.each(['', ' ', 'MONUSCO', 'S/RES/', 'S//RES/1', 'S/RES/x', '12', 'protection of civilians', '10.1111/ajps.12036', 'S/RES/1894 (20)', '/', '🕊', '('.repeat(10_000), 'a'.repeat(10_000)])('%j is none', (text) => expect(parseSymbol(text)).toBeUndefined());

  it('has a slug, a link and a place in order', () => {
    const symbol = parseSymbol('S/RES/1894 (2009)')!;
    expect([slugOfSymbol(symbol), linkOfSymbol(symbol)]).toEqual(['s-res-1894-2009', 'https://undocs.org/S/RES/1894(2009)']);
    const inOrder = ['A/RES/67/9', 'A/RES/67/287', 'A/RES/70/1', 'S/RES/918 (1994)', 'S/RES/1270 (1999)'];
    expect([...inOrder].reverse().sort((a, b) => (sortKeyOfSymbol(parseSymbol(a)!) < sortKeyOfSymbol(parseSymbol(b)!) ? -1 : 1))).toEqual(inOrder);
  });

  it('that is formatted is parsed to itself, and no text makes the parser fail', () => {
    const symbols = fc.record({
      organ: fc.constantFrom('S', 'A', 'SG'), series: fc.constantFrom(['RES'], ['PRST'], ['SM'], ['C', 'PV'], []), number: fc.integer({ min: 1, max: 99_999 }),
      session: fc.option(fc.constantFrom('67', '2013', 'ES-10'), { nil: undefined }), year: fc.option(fc.integer({ min: 1946, max: 2030 }), { nil: undefined }), suffixes: fc.constantFrom([], ['Add.1'], ['Rev.2', 'Corr.1']),
    });
    fc.assert(fc.property(symbols, ({ session, year, ...rest }) => {
      const symbol: UnSymbol = { ...rest, ...(session !== undefined && { session }), ...(year !== undefined && { year }) };
      fc.pre(symbol.series.length > 0 || symbol.session !== undefined);
      expect(parseSymbol(formatSymbol(symbol))).toEqual(symbol);
    }));
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void parseSymbol(text)));
  });
});
