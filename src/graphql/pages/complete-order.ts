import { isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import { EDGE_ORDER } from './edge-order.ts';

type Entry = Readonly<Record<string, unknown>>;

/**
 * Returns the entries of `sort` with one more that orders equal rows: the place of an edge in the records, or else the
 * id of the node. Without it each page orders equal rows anew, and some are lost or repeated.
 */
export function completeOrder(sort: GraphQLInputObjectType, given: readonly Entry[]): Entry[] {
  const { edge, node } = sort.getFields();
  if (isInputObjectType(edge?.type)) return [...given, { edge: orderOfEdges(edge.type) }];
  return [...given, isInputObjectType(node?.type) ? { node: { id: 'ASC' } } : { id: 'ASC' }];
}

/** Where edges of several types meet, each type stands below its own name. */
function orderOfEdges(type: GraphQLInputObjectType): Entry {
  const fields = type.getFields();
  if (EDGE_ORDER in fields) return { [EDGE_ORDER]: 'ASC' };
  return Object.fromEntries(
    Object.values(fields).flatMap(({ name, type: inner }) =>
      isInputObjectType(inner) ? [[name, orderOfEdges(inner)]] : [],
    ),
  );
}
