import {
  Kind,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type InlineFragmentNode,
  type NameNode,
  type SelectionSetNode,
} from 'graphql';

type Info = Pick<GraphQLResolveInfo, 'schema' | 'fragments'>;

/** Names that begin so are reserved, so that no field of a client has this one. */
const ALIAS = '__asked';

/**
 * The selections of a field, with a leaf more for each type of which they may ask for nothing but `__typename`. Of such
 * ones the library makes a statement that returns no rows, or no object where there has to be one.
 */
export function withLeaf(set: SelectionSetNode, type: GraphQLCompositeType, info: Info): SelectionSetNode {
  const added = typesOf(type, info)
    .filter((possible) => !asksFor(set, possible, info))
    .flatMap((possible) => {
      const leaf = leafOf(possible);
      return leaf ? [possible === type ? leaf : onType(possible, leaf)] : [];
    });
  return added.length === 0 ? set : { ...set, selections: [...set.selections, ...added] };
}

/** The library returns nodes of an abstract type by their type alone; the properties of edges it does not. */
function typesOf(type: GraphQLCompositeType, { schema }: Info): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  const possible = schema.getPossibleTypes(type);
  return isUnionType(type) && possible.every((one) => !('id' in one.getFields())) ? possible : [];
}

/** Whether selections ask a type for some field besides `__typename`, whatever the variables are. */
function asksFor({ selections }: SelectionSetNode, type: GraphQLObjectType, info: Info): boolean {
  return selections.some((selection) => {
    if (selection.directives && selection.directives.length > 0) return false;
    if (selection.kind === Kind.FIELD) return selection.name.value !== '__typename';
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value]! : selection;
    const condition = fragment.typeCondition?.name.value;
    return (condition === undefined || isOfType(type, condition, info)) && asksFor(fragment.selectionSet, type, info);
  });
}

function isOfType(type: GraphQLObjectType, name: string, { schema }: Info): boolean {
  const other = schema.getType(name);
  return other === type || (isAbstractType(other) && schema.isSubType(other, type));
}

/** A field of a type that leads to a scalar without any argument; undefined where the type has none. */
function leafOf(type: GraphQLObjectType): FieldNode | undefined {
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const leaf = fields.find((field) => isLeafType(getNamedType(field.type)));
  if (leaf) return fieldNode(leaf.name);
  for (const { name: inner, type: of } of fields) {
    const named = getNamedType(of);
    const below = isObjectType(named) ? leafOf(named) : undefined;
    if (below) return { ...fieldNode(inner), selectionSet: { kind: Kind.SELECTION_SET, selections: [below] } };
  }
  return undefined;
}

function fieldNode(field: string): FieldNode {
  return { kind: Kind.FIELD, name: nameNode(field), alias: nameNode(ALIAS) };
}

function onType(type: GraphQLObjectType, leaf: FieldNode): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: nameNode(type.name) },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [leaf] },
  };
}

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
