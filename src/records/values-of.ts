import type { Value } from './graph.ts';

/** Returns the texts of a property: those of a list, or the single value; empty without a value. */
export function valuesOf(value: Value | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'object' ? value : [String(value)];
}
