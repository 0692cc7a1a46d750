import { getNamedType, isObjectType, type GraphQLCompositeType, type GraphQLField } from 'graphql';

/** The type of what a list or a connection holds. */
export function elementOf({ type }: GraphQLField<unknown, unknown>): GraphQLCompositeType {
  const named = getNamedType(type) as GraphQLCompositeType;
  const edges = isObjectType(named) ? named.getFields().edges : undefined;
  const edge = edges && getNamedType(edges.type);
  const node = isObjectType(edge) ? edge.getFields().node : undefined;
  return node ? (getNamedType(node.type) as GraphQLCompositeType) : named;
}
