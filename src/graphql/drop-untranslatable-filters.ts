import {
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
} from 'graphql';

/** Without `in`, which the library offers for counts. */
const countFilters = new GraphQLInputObjectType({
  name: 'CountFilters',
  description: 'Compares how many there are with a number.',
  fields: Object.fromEntries(['eq', 'lt', 'lte', 'gt', 'gte'].map((comparison) => [comparison, { type: GraphQLInt }])),
});

/**
 * Removes the filters that the library offers and cannot translate: lists of counts, aggregates over fields behind a
 * connection, and `typename` of related nodes. Types that nothing reaches any more go too.
 */
export function dropUntranslatableFilters(schema: GraphQLSchema): GraphQLSchema {
  const { types, ...config } = schema.toConfig();
  const inputs = types.filter((type) => isInputObjectType(type));
  const related = new Map<GraphQLNamedType, GraphQLInputObjectType>(
    inputs.filter((type) => 'typename' in type.getFields()).map((type) => [type, withoutTypename(type)]),
  );
  for (const type of [...inputs, ...related.values()]) {
    const fields = type.getFields();
    if (type.name.endsWith('ConnectionAggregateInput')) {
      delete fields.node;
      delete fields.edge;
    }
    for (const field of Object.values(fields)) {
      const other = related.get(getNamedType(field.type));
      if (type.name === 'ConnectionAggregationCountFilterInput') field.type = countFilters;
      else if (other && (type.name.endsWith('RelationshipFilters') || !inputs.includes(type)))
        field.type = inPlaceOf(field.type, other);
    }
  }
  return new GraphQLSchema({
    ...config,
    types: types.filter((type) => isObjectType(type) && type.getInterfaces().length > 0),
  });
}

function withoutTypename(where: GraphQLInputObjectType): GraphQLInputObjectType {
  const { fields, ...config } = where.toConfig();
  return new GraphQLInputObjectType({
    ...config,
    name: `Related${where.name}`,
    fields: Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'typename')),
  });
}

/** The same type around another name. */
function inPlaceOf(type: GraphQLInputType, other: GraphQLInputObjectType): GraphQLInputType {
  if (isNonNullType(type)) return new GraphQLNonNull(inPlaceOf(type.ofType, other));
  return isListType(type) ? new GraphQLList(inPlaceOf(type.ofType, other)) : other;
}
