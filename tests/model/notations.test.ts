import { expect, it } from 'vitest';
import { edtfBounds } from '../../src/model/edtf-bounds.ts';
import { isDay } from '../../src/model/notations.ts';

it.each(['2019-02-29', '1900-02-29', '2020-02-30', '2019-04-31', '2019-13-01', '2019-1-1', '2019-02-01T00:00:00Z', '99999-01-01', 20190201])('%s is no day', (text) => expect(isDay(text)).toBe(false));

it.each(['2020-02-29', '2000-02-29', '1948-05-29', '2026-12-31'])('%s is a day', (text) => expect(isDay(text)).toBe(true));

it('finds a day that does not exist in an interval too', () => {
  expect(edtfBounds('2019-02-29/2020')).toBeUndefined();
  expect(edtfBounds('2020-02-29/2021')).toEqual({ first: '2020-02-29', last: '2021-12-31' });
});
