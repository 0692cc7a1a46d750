import { getNamedType, isInterfaceType, isObjectType, type GraphQLField } from 'graphql';

/** Objects of a list that has no page of its own. */
const LIST = 10;

/**
 * How many objects a list gives at the most for each object that it stands in: its page, what a filter by unique values leaves of it, or as many as the ids that it is asked for.
 * `inherited` is the page of the wrapper around it. `page` is what a wrapper hands down.
 */
export function rowsOf(field: GraphQLField<unknown, unknown>, given: Record<string, unknown>, inherited: number | undefined): { rows: number; page: number | undefined } {
  const page = [given.limit, given.first].find((value) => typeof value === 'number');
  const ids = field.args.filter(({ extensions }) => extensions.bounds).map(({ name }) => given[name]).find((value) => Array.isArray(value));
  const rows = ids?.length ?? Math.min(page ?? inherited ?? LIST, ...namedBy(given.where, field));
  return { rows, page };
}

/** How many nodes a filter can leave by each unique field that it fixes. */
export function namedBy(where: unknown, field: GraphQLField<unknown, unknown>): number[] {
  const type = getNamedType(field.type);
  if (typeof where !== 'object' || where === null || !(isObjectType(type) || isInterfaceType(type))) return [];
  return Object.entries(where as Record<string, { eq?: unknown; in?: unknown } | null>)
    .filter(([name]) => type.getFields()[name]?.extensions.unique)
    .flatMap(([, filter]) => (filter?.eq != null ? [1] : Array.isArray(filter?.in) ? [filter.in.length] : []));
}
