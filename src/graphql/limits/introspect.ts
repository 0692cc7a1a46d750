import {
  isIntrospectionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';

/** The things that introspection returns at one place of a query, each with its count. */
export type Things = ReadonlyMap<unknown, number>;

const nothing: Things = new Map([[undefined, 1]]);

/** Whether a type is one of those that describe a schema. */
export function isIntrospection(type: GraphQLNamedType): boolean {
  return isIntrospectionType(type);
}

/**
 * Returns the values of an introspection field for all things around it, by its own resolver, so that they are counted
 * and not guessed.
 */
export function introspect(
  field: GraphQLField<unknown, unknown>,
  given: Record<string, unknown>,
  asked: Things = nothing,
  schema: GraphQLSchema,
): Things {
  const found = new Map<unknown, number>();
  for (const [thing, count] of asked) {
    const value = field.resolve!(thing, given, undefined, { schema } as GraphQLResolveInfo);
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value])
      if (each != null) found.set(each, (found.get(each) ?? 0) + count);
  }
  return found;
}

/** How many they are. */
export function countThings(things: Things): number {
  return [...things.values()].reduce((sum, count) => sum + count, 0);
}
