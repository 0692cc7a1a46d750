import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import { GraphQLInputObjectType, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLSchema, getNamedType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';

/** Without `in`, which the library offers for counts. */
const countFilters = new GraphQLInputObjectType({
  name: 'CountFilters',
  description: 'Compares how many there are with a number.',
  fields: Object.fromEntries(['eq', 'lt', 'lte', 'gt', 'gte'].map((comparison) => [comparison, { type: GraphQLInt }])),
});

/**
 * Takes out of the filters what the library offers and cannot translate: lists of counts, some of the aggregates over the fields of what a connection holds (all of these go; they make a fifth of the schema),
 * and `typename` in filters by what a node is related to (filters by its connections have it).
 */
export function translatableOnly(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  const related = new Map(config.types.filter((type) => isInputObjectType(type)).filter((type) => 'typename' in type.getFields()).map((type) => [type.name, withoutTypename(type)]));
  const ofRelated = new Set([...related.values()].map(({ name }) => name));
  const mapped = mapSchema(new GraphQLSchema({ ...config, types: [...config.types, countFilters, ...related.values()] }), {
    [MapperKind.INPUT_OBJECT_FIELD]: (field, name, type) => {
      if (type === 'ConnectionAggregationCountFilterInput') return { ...field, type: countFilters };
      if (type.endsWith('ConnectionAggregateInput') && (name === 'node' || name === 'edge')) return null;
      const other = related.get(getNamedType(field.type).name);
      return other && (type.endsWith('RelationshipFilters') || ofRelated.has(type)) ? { ...field, type: inPlaceOf(field.type, other) } : field;
    },
  });
  return pruneSchema(mapped);
}

function withoutTypename(where: GraphQLInputObjectType): GraphQLInputObjectType {
  const { fields, ...config } = where.toConfig();
  return new GraphQLInputObjectType({ ...config, name: `Related${where.name}`, fields: Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'typename')) });
}

/** The same type around another name. */
function inPlaceOf(type: GraphQLInputType, other: GraphQLInputObjectType): GraphQLInputType {
  if (isNonNullType(type)) return new GraphQLNonNull(inPlaceOf(type.ofType, other));
  return isListType(type) ? new GraphQLList(inPlaceOf(type.ofType, other)) : other;
}
