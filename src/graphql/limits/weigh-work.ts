import type { CostRule } from './cost-rule.ts';
import type { Weight } from './set-bounds.ts';

/**
 * Weighs a field by its `@weight` in the SDL, for each object around it, besides the objects that it returns: long
 * texts, citations, questions of our own.
 */
export const weighWork: CostRule = {
  what: 'its own work',
  advice: 'Ask for it of fewer objects, with smaller arguments, or in several requests.',
  weigh: ({ field, given, parents }) =>
    ((field.extensions.weights ?? []) as readonly Weight[]).reduce(
      (sum, { cost, times, most }) => sum + cost * Math.min(most, sizeOf(times === undefined ? 1 : given[times])),
      0,
    ) * parents,
};

/**
 * The size of an argument: the value of a number, the words of a text, the entries of a list; true is 1, and what is
 * missing or false 0.
 */
function sizeOf(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value.split(/\s+/).filter((word) => word !== '').length;
  return Array.isArray(value) ? value.length : Number(value === true);
}
