import {
  isIntrospectionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';

/** What introspection gives at one place of a query, with how often. */
export type Things = ReadonlyMap<unknown, number>;

const nothing: Things = new Map([[undefined, 1]]);

/** Whether a type is one of those that describe a schema. */
export function isIntrospection(type: GraphQLNamedType): boolean {
  return isIntrospectionType(type);
}

/**
 * What a field of introspection gives for all things that it is asked of, found by its own resolver, so that it is
 * counted and not guessed.
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
