import { isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import { EDGE_ORDER } from './edge-order.ts';

type Entry = Readonly<Record<string, unknown>>;

/**
 * The entries of `sort` with one more, which tells apart whatever the others leave equal: the place of an edge in the
 * order of the records, or else the id of the node. Without it the database orders equal rows anew for every page, so
 * that some are lost and others repeated.
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
