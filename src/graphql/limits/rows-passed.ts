import { getNamedType } from 'graphql';
import { elementOf } from './element-of.ts';
import { namedBy } from './rows-of.ts';
import type { Step } from './rule.ts';
import { degreeOf, nodesOf } from './sizes.ts';

/**
 * How many rows the database looks through for a generated list or connection; undefined for any other field. Below the root these are all edges of all objects around it; at the root all nodes of the type,
 * unless ids say which, or neither a filter nor an order nor a count needs more than the page and what lies before it.
 */
export function rowsPassed({ field, given, on, isRoot, parents }: Omit<Step, 'objects' | 'passed'>): number | undefined {
  if (!field.args.some(({ name }) => name === 'where')) return undefined;
  if (!isRoot) return parents * degreeOf(on, field);
  const type = elementOf(field);
  const all = Math.min(nodesOf(type), ...namedBy(given.where, field));
  const needsAll = type !== getNamedType(field.type) || given.where != null || (given.sort as unknown[] | null | undefined)?.length;
  return needsAll ? all : Math.min(all, Number(given.limit) + Number(given.offset ?? 0));
}
