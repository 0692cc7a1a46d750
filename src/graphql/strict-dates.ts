import { GraphQLError, Kind, isScalarType, type GraphQLSchema, type ValueNode } from 'graphql';
import { isDay } from '../model/notations.ts';

/** Makes the Date scalar refuse what no calendar has: the library takes 30 February for 2 March, and times for days. */
export function makeDatesStrict(schema: GraphQLSchema): GraphQLSchema {
  const date = schema.getType('Date');
  if (!isScalarType(date)) return schema;
  const parseValue = date.parseValue.bind(date);
  const parse = (value: unknown): unknown => {
    if (isDay(value)) return parseValue(value);
    throw new GraphQLError(`A day is written as YYYY-MM-DD and exists; ${JSON.stringify(value)} is none.`);
  };
  date.parseValue = parse;
  date.parseLiteral = (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined);
  return schema;
}
