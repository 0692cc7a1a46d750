import { getNamedType, isInterfaceType, isObjectType, type GraphQLField } from 'graphql';
import { elementOf } from './element-of.ts';
import { nodesOf } from './sizes.ts';

/** Objects of a list that has no page of its own. */
const LIST = 10;

/**
 * Returns how many objects a list gives at the most for each object around it: its page, or as many as unique values or
 * ids leave. `inherited` is the page of the wrapper around it, `page` is what a wrapper hands down.
 */
export function rowsOf(
  field: GraphQLField<unknown, unknown>,
  given: Record<string, unknown>,
  inherited: number | undefined,
): { rows: number; page: number | undefined } {
  const page = buildsAll(field)
    ? nodesOf(elementOf(field))
    : [given.limit, given.first].find((value) => typeof value === 'number');
  const ids = field.args
    .filter(({ extensions }) => extensions.bounds)
    .map(({ name }) => given[name])
    .find((value) => Array.isArray(value));
  const rows = ids?.length ?? Math.min(page ?? inherited ?? LIST, ...namedBy(given.where, field));
  return { rows, page };
}

/** The library builds all nodes of an interface before it cuts the page of a connection at the root. */
function buildsAll(field: GraphQLField<unknown, unknown>): boolean {
  const type = elementOf(field);
  return (
    isInterfaceType(type) &&
    type !== getNamedType(field.type) &&
    !field.extensions.relationship &&
    field.args.length > 0
  );
}

/** How many nodes a filter can leave by each unique field that it fixes. */
export function namedBy(where: unknown, field: GraphQLField<unknown, unknown>): number[] {
  const type = elementOf(field);
  if (typeof where !== 'object' || where === null || !(isObjectType(type) || isInterfaceType(type))) return [];
  return Object.entries(where as Record<string, { eq?: unknown; in?: unknown } | null>)
    .filter(([name]) => type.getFields()[name]?.extensions.unique)
    .flatMap(([, filter]) => (filter?.eq != null ? [1] : Array.isArray(filter?.in) ? [filter.in.length] : []));
}

/**
 * How many objects the lists of all parents give together: of one parent a whole page, of many not more than twice the
 * edges that they have in the mean, since few have so many.
 */
export function spread(parents: number, rows: number, degree: number): number {
  return Math.min(parents * rows, Math.max(rows, 2 * parents * degree));
}
