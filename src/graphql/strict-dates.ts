import { GraphQLError, Kind, isScalarType, type GraphQLSchema, type ValueNode } from 'graphql';

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

/** Whether a text is a day that exists, as YYYY-MM-DD. */
export function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
