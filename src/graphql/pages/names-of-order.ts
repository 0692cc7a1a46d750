import { getNamedType, isInterfaceType, isObjectType, type GraphQLField } from 'graphql';
import { EDGE_ORDER } from './edge-order.ts';
import { generatedList } from './generated-list.ts';

/** The fields in which a connection wraps its rows: fields below them are still those of the list. */
const wrappers = new Set(['edges', 'node', 'properties']);
const none: ReadonlySet<string> = new Set();

/**
 * Returns the fields that order the rows in which a field stands, whose names no alias may take: the library orders by
 * names of the answer below another list or of an interface. `inherited` are those of the list around.
 */
export function namesOfOrder(
  field: GraphQLField<unknown, unknown>,
  { sort }: Record<string, unknown>,
  isRoot: boolean,
  inherited: ReadonlySet<string>,
): ReadonlySet<string> {
  const list = generatedList(field);
  if (!list) return wrappers.has(field.name) ? inherited : none;
  const isByName = list.kind === 'LIST' ? !isRoot : isOfInterface(field);
  return isByName ? new Set(['id', EDGE_ORDER, ...namesIn(sort)]) : none;
}

function isOfInterface({ type }: GraphQLField<unknown, unknown>): boolean {
  const connection = getNamedType(type);
  const edge = isObjectType(connection) ? getNamedType(connection.getFields().edges!.type) : undefined;
  return isObjectType(edge) && isInterfaceType(getNamedType(edge.getFields().node!.type));
}

function namesIn(sort: unknown): string[] {
  if (Array.isArray(sort)) return sort.flatMap(namesIn);
  if (typeof sort !== 'object' || sort === null) return [];
  return Object.entries(sort).flatMap(([name, inner]) => (typeof inner === 'string' ? [name] : namesIn(inner)));
}
