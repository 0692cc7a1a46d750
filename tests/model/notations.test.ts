import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfBounds } from '../../src/domain/edtf-bounds.ts';
import { isDay, notations } from '../../src/model/notations.ts';

const padded = (number: number, digits = 2): string => String(number).padStart(digits, '0');
/** How many days a month has, by the rule of the Gregorian calendar. */
const lengthOf = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;
const year = fc.integer({ min: 1, max: 9999 });
const month = fc.integer({ min: 1, max: 12 });

describe('a day', () => {
  it.each([
    '2019-02-29',
    '1900-02-29',
    '2020-02-30',
    '2019-04-31',
    '2019-13-01',
    '2019-1-1',
    '2019-02-01T00:00:00Z',
    '99999-01-01',
    20190201,
  ])('is not %s', (text) => expect(isDay(text)).toBe(false));

  it.each(['2020-02-29', '2000-02-29', '1948-05-29', '2026-12-31'])('is %s', (text) => expect(isDay(text)).toBe(true));

  it('is what the calendar has, and nothing else', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }), (ofYear, ofMonth, day) => {
        const exists = ofMonth >= 1 && ofMonth <= 12 && day >= 1 && day <= lengthOf(ofYear, ofMonth);
        expect(isDay(`${padded(ofYear, 4)}-${padded(ofMonth)}-${padded(day)}`)).toBe(exists);
      }),
      { numRuns: 1_000 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.string({ unit: fc.constantFrom(...'0129-/T:Z \n'.split('')) }),
          fc.anything(),
        ),
        (value) => {
          if (isDay(value)) expect(value).toMatch(/^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])$(?!\n)/);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('an expression in EDTF', () => {
  const spans = fc.oneof(
    year.map((ofYear) => ({
      text: padded(ofYear, 4),
      first: `${padded(ofYear, 4)}-01-01`,
      last: `${padded(ofYear, 4)}-12-31`,
    })),
    fc.tuple(year, month).map(([ofYear, ofMonth]) => {
      const text = `${padded(ofYear, 4)}-${padded(ofMonth)}`;
      return { text, first: `${text}-01`, last: `${text}-${lengthOf(ofYear, ofMonth)}` };
    }),
    fc.tuple(year, month, fc.integer({ min: 1, max: 28 })).map((parts) => {
      const text = parts.map((part, index) => padded(part, index === 0 ? 4 : 2)).join('-');
      return { text, first: text, last: text };
    }),
  );

  it('covers its day, the days of its month or of its year, and of an interval those from its beginning to its end', () => {
    fc.assert(
      fc.property(spans, fc.constantFrom('', '?', '~', '%'), ({ text, first, last }, doubt) => {
        expect(edtfBounds(`${text}${doubt}`)).toEqual({ first, last });
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        const [from, to] = one.first <= other.first ? [one, other] : [other, one];
        if (from.last <= to.first)
          expect(edtfBounds(`${from.text}/${to.text}`)).toEqual({ first: from.first, last: to.last });
      }),
      { numRuns: 500 },
    );
  });

  it('has no day that does not exist, in an interval either', () => {
    expect(edtfBounds('2019-02-29/2020')).toBeUndefined();
    expect(edtfBounds('2020-02-29/2021')).toEqual({ first: '2020-02-29', last: '2021-12-31' });
  });

  it('is no year before Christ or of five digits', () =>
    expect(['-2019', 'Y12345', '-0001/2020', '2020/Y12345'].map(edtfBounds)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]));

  it('is read or refused whatever it is, and never covers days in another order or notation', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.string({ unit: fc.constantFrom(...'0129X-/?~%.uYeTZ+:[]{} '.split('')) }),
          fc.stringMatching(notations.EDTF.pattern),
        ),
        (text) => {
          const bounds = edtfBounds(text);
          if (bounds == null) return;
          expect(Object.values(bounds).join(' ')).toMatch(/^\d{4}-\d{2}-\d{2} \d{4}-\d{2}-\d{2}$/);
          expect(bounds.first <= bounds.last).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
