import { describe, expect, it } from 'vitest';
import { isGap, mandatePeriods, runUntil, type TimedProvision } from '../../../src/domain/mandates/mandate-periods.ts';

const provision = (
  adoptedOn: string,
  action: string,
  until: string | null,
  rest: Partial<TimedProvision> = {},
): TimedProvision => ({
  symbol: `of ${adoptedOn}`,
  provision: 'OP 1',
  action,
  component: null,
  adoptedOn,
  effectiveFrom: null,
  until,
  ...rest,
});

describe('the periods of a mandate', () => {
  it('follow one another from the day after the one before, or as the text says', () => {
    const periods = mandatePeriods([
      provision('2001-01-10', 'EXTENDS', '2001-06-30'),
      provision('2000-07-01', 'ESTABLISHES', '2000-12-31', { effectiveFrom: '2000-07-15' }),
      provision('2000-12-20', 'EXTENDS', '2001-01-31'),
    ]);
    expect(periods.map(({ from, until, daysToSpare }) => [from, until, daysToSpare])).toEqual([
      ['2000-07-15', '2000-12-31', null],
      ['2001-01-01', '2001-01-31', 11],
      ['2001-02-01', '2001-06-30', 21],
    ]);
    expect([runUntil(periods, '2001-06-30'), runUntil(periods, '2001-07-01')]).toEqual([true, false]);
  });

  it('tell a gap, and keep no promise after it', () => {
    const periods = mandatePeriods([
      provision('2000-01-01', 'ESTABLISHES', '2000-06-30'),
      provision('2000-07-02', 'EXTENDS', '2000-12-31'),
    ]);
    expect(periods.filter(isGap).map(({ adoptedOn, daysToSpare, from }) => [adoptedOn, daysToSpare, from])).toEqual([
      ['2000-07-02', -2, '2000-07-02'],
    ]);
    expect(
      mandatePeriods([
        provision('2000-01-01', 'ESTABLISHES', '2000-06-30'),
        provision('2000-07-01', 'EXTENDS', '2000-12-31'),
      ]).some(isGap),
    ).toBe(false);
    expect(runUntil(periods, '2000-12-31')).toBe(false);
  });

  it('take an end that is known to the month for its last day', () => {
    expect(
      mandatePeriods([
        provision('2000-01-01', 'ESTABLISHES', '2000-06'),
        provision('2000-06-30', 'EXTENDS', '2000-12-31'),
      ]).some(isGap),
    ).toBe(false);
  });

  it('are those of the whole mission, not of a component, nor of tasks that go on without an end', () => {
    expect(
      mandatePeriods([
        provision('2000-01-01', 'ESTABLISHES', '2000-06-30'),
        provision('2000-02-01', 'EXTENDS', '2000-03-31', { component: 'a brigade' }),
        provision('2000-02-02', 'EXTENDS', null),
      ]),
    ).toHaveLength(1);
  });

  it('are none for a mission that nothing established here', () =>
    expect(runUntil(mandatePeriods([]), '2000-01-01')).toBe(false));
});
