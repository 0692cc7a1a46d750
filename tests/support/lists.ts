import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A field of a schema that gives a page of rows: by `limit` and `offset`, or by `first` and `after`. */
export interface ListField {
  name: string;
  /** The type that has the field. */
  parent: GraphQLObjectType;
  isRoot: boolean;
  kind: 'LIST' | 'CONNECTION';
  /** How many rows there are when nobody says. */
  standard: number;
  /** What `sort` takes: the name of the type of its entries, and a way to each field of it. */
  sort: { type: string; ways: readonly (readonly string[])[] };
  /** What edges hold, as a selection; empty for nodes. */
  properties: string;
}

/**
 * Every list and connection of a schema, as an introspecting client sees it, but for the questions whose answers hold
 * more than rows.
 */
export function listsOf(schema: GraphQLSchema): ListField[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return types.flatMap((parent) =>
    Object.values(parent.getFields()).flatMap((field) => readList(schema, parent, field) ?? []),
  );
}

function readList(
  schema: GraphQLSchema,
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): ListField | undefined {
  const argument = (name: string): GraphQLField<unknown, unknown>['args'][number] | undefined =>
    field.args.find((candidate) => candidate.name === name);
  const isPaged = (size: string, start: string): boolean =>
    argument(size) !== undefined && argument(start) !== undefined;
  const type = getNamedType(field.type);
  const isList = isListType(getNullableType(field.type)) && isPaged('limit', 'offset');
  const edge = isObjectType(type) ? getNamedType(type.getFields().edges?.type) : undefined;
  if (!isList && !(isObjectType(edge) && isPaged('first', 'after'))) return undefined;
  const sort = getNamedType(argument('sort')?.type);
  const properties = isObjectType(edge) ? getNamedType(edge.getFields().properties?.type) : undefined;
  const held = isUnionType(properties)
    ? properties
        .getTypes()
        .map((one) => `... on ${one.name} { ${leaves(one)} }`)
        .join(' ')
    : isObjectType(properties)
      ? leaves(properties)
      : '';
  return {
    name: field.name,
    parent,
    isRoot: parent === schema.getQueryType(),
    kind: isList ? 'LIST' : 'CONNECTION',
    standard: Number(argument(isList ? 'limit' : 'first')!.defaultValue),
    sort: isInputObjectType(sort) ? { type: sort.name, ways: waysOf(sort) } : { type: '', ways: [] },
    properties: held && `properties { ${held} }`,
  };
}

/** The fields with plain values. */
function leaves(type: GraphQLObjectType): string {
  return Object.values(type.getFields())
    .filter(({ type: of }) => isScalarType(getNamedType(of)) || isEnumType(getNamedType(of)))
    .map(({ name }) => name)
    .join(' ');
}

function waysOf(sort: GraphQLInputObjectType): string[][] {
  return Object.values(sort.getFields()).flatMap(({ name, type }) =>
    isInputObjectType(type) ? waysOf(type).map((way) => [name, ...way]) : [[name]],
  );
}
