import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCitations } from '../../src/import/find-citations.ts';

const symbols = (text: string): string[] => findCitations(text, '').map(({ symbol }) => symbol);

/** What a paragraph says, and what it cites. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['Recalling resolution 60/1', ['A/RES/60/1']],
  ['General Assembly resolution 46/182 of 19 December 1991', ['A/RES/46/182']],
  ['its resolutions 46/182 and 58/114 of 17 December 2003', ['A/RES/46/182', 'A/RES/58/114']],
  ['General Assembly resolutions 46/182 of 19 December 1991 and 58/114', ['A/RES/46/182', 'A/RES/58/114']],
  ['resolution 46/182 of 19 December 1991 of the General Assembly', ['A/RES/46/182']],
  ['Assembly resolution 377 (V)', ['A/RES/377 (V)']],
  ['resolution 217 A (III) of 10 December 1948', ['A/RES/217 A (III)']],
  [
    'General Assembly resolutions 2145 (XXI), 2248 (S-V) and 2325 (XXII)',
    ['A/RES/2145 (XXI)', 'A/RES/2248 (S-V)', 'A/RES/2325 (XXII)'],
  ],
  ['resolution ES-10/15 of the General Assembly', ['A/RES/ES-10/15']],
  ['the Assembly’s resolution 60/1', ['A/RES/60/1']],
  ['resolution 1325 (2000) of the Security Council', ['S/RES/1325 (2000)']],
  ['the Council’s resolution 1894', ['S/RES/1894']],
  [
    'resolutions 1325 (2000), 1820 (2008) of 19 June 2008, 1888 (2009) and 2106 (2013), and 3 reports',
    ['S/RES/1325 (2000)', 'S/RES/1820 (2008)', 'S/RES/1888 (2009)', 'S/RES/2106 (2013)'],
  ],
  ['resolutions 1533, 1596 and 1649', ['S/RES/1533', 'S/RES/1596', 'S/RES/1649']],
  ['resolutions 1493 of 28 July 2003, 1533 of 12 March 2004', ['S/RES/1493', 'S/RES/1533']],
  ['resolutions 1325 (2000),1820 (2008)', ['S/RES/1325 (2000)', 'S/RES/1820 (2008)']],
  ['the measures of 1267 (1999)', ['S/RES/1267 (1999)']],
  ['its decision 2133 (2014)', ['S/RES/2133 (2014)']],
  ['General Assembly and Security Council resolutions 60/180 and 1645 (2005)', ['A/RES/60/180', 'S/RES/1645 (2005)']],
  [
    'General Assembly resolution 60/180 and Security Council resolution 1645 (2005)',
    ['A/RES/60/180', 'S/RES/1645 (2005)'],
  ],
  ['Human Rights Council resolutions 5/1 of 18 June 2007 and 16/21', ['A/HRC/RES/5/1', 'A/HRC/RES/16/21']],
  ['resolution S-17/1 of the Human Rights Council', ['A/HRC/RES/S-17/1']],
  ['Economic and Social Council resolution 2006/23', ['E/RES/2006/23']],
  // Organs that have no symbols here, and words that contradict the form, name nobody's resolution.
  ['League of Arab States Council resolution 7595 (2012)', []],
  ['resolution 7444 of the Council of the League of Arab States', []],
  ['the Peace and Security Council resolution 12 (2010)', []],
  ['Parliamentary Assembly resolution 1782 (2011)', []],
  ['Commission on Human Rights resolution 2005/82', []],
  ['General Assembly resolution 1325 (2000)', []],
  ['Security Council resolution 60/1', []],
  ['decision 12 (2001) of the Committee', []],
  ['the General Conference’s resolution 38 C/48', []],
];

describe('the organ of a citation', () => {
  it.each(cases)('is that of the words around it: %s', (text, expected) => {
    expect(symbols(text)).toEqual(expected);
    expect(symbols(`Recalling ${text}, and determined to act,`)).toEqual(expected);
  });

  it('is the same wherever a list stands and however many it has', () => {
    const council = fc
      .tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1946, max: 2030 }))
      .map(([number, year]) => ({ printed: `${number} (${year})`, symbol: `S/RES/${number} (${year})` }));
    const assembly = fc
      .tuple(fc.integer({ min: 31, max: 90 }), fc.integer({ min: 1, max: 400 }))
      .map(([session, number]) => ({ printed: `${session}/${number}`, symbol: `A/RES/${session}/${number}` }));
    const day = fc.constantFrom('', ' of 19 December 1991', ' of 3 March 2011');
    const listOf = (one: typeof council): fc.Arbitrary<{ printed: string; symbols: string[] }> =>
      fc.array(fc.tuple(one, day), { minLength: 1, maxLength: 5 }).map((items) => ({
        printed: items
          .map(([{ printed }, of]) => printed + of)
          .join(', ')
          .replace(/, ([^,]*)$/, ' and $1'),
        symbols: items.map(([{ symbol }]) => symbol),
      }));
    fc.assert(
      fc.property(listOf(council), listOf(assembly), fc.boolean(), (ours, theirs, first) => {
        const lists = [
          `Security Council resolutions ${ours.printed}`,
          `General Assembly resolutions ${theirs.printed}`,
        ];
        expect(symbols(`Recalling ${(first ? lists : lists.toReversed()).join(' as well as ')}, it acts,`)).toEqual(
          (first ? [ours, theirs] : [theirs, ours]).flatMap((list) => list.symbols),
        );
      }),
    );
  });
});
