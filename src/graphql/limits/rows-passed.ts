import type { Step } from './cost-rule.ts';
import { elementOf } from './element-of.ts';
import { namedBy } from './rows-of.ts';
import { degreeOf, nodesOf } from './sizes.ts';

/**
 * Returns how many rows the database looks through for a generated list or connection: all edges of the objects around
 * it or, at the root, all nodes of the type unless ids say which. Undefined for other fields.
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
