import type { Step } from './cost-rule.ts';
import { elementOf } from './element-of.ts';
import { namedBy } from './rows-of.ts';
import { degreeOf, nodesOf } from './sizes.ts';

/**
 * How many rows the database looks through for a generated list or connection, to order them and to cut the page;
 * undefined for any other field. Below the root these are all edges of all objects around it; at the root all nodes of
 * the type, unless ids say which.
 */
export function rowsPassed({
  field,
  given,
  on,
  isRoot,
  parents,
}: Omit<Step, 'objects' | 'passed'>): number | undefined {
  if (field.extensions.relationship) return parents * degreeOf(on, field)!;
  return isRoot && field.args.some(({ name }) => name === 'where')
    ? Math.min(nodesOf(elementOf(field)), ...namedBy(given.where, field))
    : undefined;
}
