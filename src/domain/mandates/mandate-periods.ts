import { edtfBounds } from '../edtf-bounds.ts';
import { compareMandates } from './compare-mandates.ts';

/** The dates that a provision gives to a mandate. */
export interface TimedProvision {
  symbol: string;
  provision: string;
  action: string;
  component: string | null;
  adoptedOn: string;
  effectiveFrom: string | null;
  until: string | null;
}

/** A period for which a mandate was given: see schema/answers/mandates/mandate-period.graphql. */
export interface MandatePeriod {
  resolution: string;
  provision: string;
  adoptedOn: string;
  from: string;
  until: string | null;
  daysToSpare: number | null;
}

/**
 * The periods of a whole mission: its establishment and every extension that names an end, in order. Provisions on a
 * component prolong that alone.
 */
export function mandatePeriods(provisions: readonly TimedProvision[]): MandatePeriod[] {
  const periods: MandatePeriod[] = [];
  for (const { symbol, provision, action, component, adoptedOn, effectiveFrom, until } of [...provisions].sort(
    compareMandates,
  )) {
    if (component !== null || !(action === 'ESTABLISHES' || (action === 'EXTENDS' && until !== null))) continue;
    const before = periods.at(-1);
    const end = before && lastDay(before.until);
    periods.push({
      resolution: symbol,
      provision,
      adoptedOn,
      until,
      from: effectiveFrom ?? (end !== undefined && end >= adoptedOn ? dayAfter(end) : adoptedOn),
      daysToSpare: end === undefined ? null : daysBetween(adoptedOn, end),
    });
  }
  return periods;
}

/**
 * Whether periods run without a gap from the first until a day; a period without an end breaks them, unless another
 * follows.
 */
export function runUntil(periods: readonly MandatePeriod[], day: string): boolean {
  const end = lastDay(periods.at(-1)?.until ?? null);
  return end !== undefined && end >= day && !periods.some(isGap);
}

/**
 * Whether a day lies between a period and the one before it: it was adopted later than on the day after that had ended.
 */
export function isGap({ daysToSpare }: MandatePeriod): boolean {
  return daysToSpare !== null && daysToSpare < -1;
}

/** The last day that an end in EDTF covers. */
export function lastDay(until: string | null): string | undefined {
  return until === null ? undefined : edtfBounds(until)?.last;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / 86_400_000);
}
