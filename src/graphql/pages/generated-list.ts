import {
  Kind,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputObjectType,
} from 'graphql';

/** What is known of a field that the library generates and that gives a page of nodes or edges. */
export interface GeneratedList {
  kind: 'LIST' | 'CONNECTION';
  /** The argument that says how many, and how many there are without it. */
  size: { argument: string; standard: number };
  /** The type of an entry of `sort`; undefined where the field takes none. */
  sort: GraphQLInputObjectType | undefined;
}

/**
 * What a field gives a page of; undefined where it gives none, as a question of our own, which has a resolver that
 * cares for its pages.
 */
export function generatedList({
  type,
  args,
}: Pick<GraphQLField<unknown, unknown>, 'type' | 'args'>): GeneratedList | undefined {
  const named = getNamedType(type);
  const isList = isListType(getNullableType(type));
  if (!isList && !(isObjectType(named) && 'edges' in named.getFields())) return undefined;
  const size = args.find(({ name }) => name === (isList ? 'limit' : 'first'));
  if (!size || typeof size.defaultValue !== 'number') return undefined;
  const sort = getNamedType(args.find(({ name }) => name === 'sort')?.type);
  return {
    kind: isList ? 'LIST' : 'CONNECTION',
    size: { argument: size.name, standard: size.defaultValue },
    sort: isInputObjectType(sort) ? sort : undefined,
  };
}

/** Whether nobody said how large the page is to be. */
export function hasStandardSize(
  { size }: GeneratedList,
  { arguments: given = [] }: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  const value = given.find(({ name }) => name.value === size.argument)?.value;
  return value === undefined || (value.kind === Kind.VARIABLE && variables[value.name.value] === undefined);
}
