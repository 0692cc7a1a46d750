import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import { GraphQLInputObjectType, GraphQLInt, GraphQLSchema } from 'graphql';

/** Without `in`, which the library offers for counts and cannot translate. */
const countFilters = new GraphQLInputObjectType({
  name: 'CountFilters',
  description: 'Compares how many there are with a number.',
  fields: Object.fromEntries(['eq', 'lt', 'lte', 'gt', 'gte'].map((comparison) => [comparison, { type: GraphQLInt }])),
});

/**
 * Leaves of the filters by aggregates those by how many a connection holds. The least, the mean or the longest of the fields of what it holds makes a fifth of the schema,
 * and the library cannot translate all of these.
 */
export function countsOnly(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  const counted = mapSchema(new GraphQLSchema({ ...config, types: [...config.types, countFilters] }), {
    [MapperKind.INPUT_OBJECT_FIELD]: (field, name, type) => {
      if (type === 'ConnectionAggregationCountFilterInput') return { ...field, type: countFilters };
      return type.endsWith('ConnectionAggregateInput') && (name === 'node' || name === 'edge') ? null : field;
    },
  });
  return pruneSchema(counted);
}
