import type { Value } from './graph.ts';

/** The texts of a property: those of a list, one of a single value, none where there is none. */
export function valuesOf(value: Value | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'object' ? value : [String(value)];
}
