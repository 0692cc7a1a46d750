import {
  Kind,
  TypeInfo,
  astFromValue,
  valueFromAST,
  visit,
  isObjectType,
  visitWithTypeInfo,
  type ArgumentNode,
  type ASTNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { withLeaf } from './asked-leaf.ts';
import { completeOrder } from './complete-order.ts';
import { generatedList, hasStandardSize, type GeneratedList } from './generated-list.ts';

type Variables = GraphQLResolveInfo['variableValues'];

const total: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'totalCount' } };
/** Fragments are the same for all root fields of an operation, which share their variables. */
const fragmentsOf = new WeakMap<Variables, GraphQLResolveInfo['fragments']>();

/**
 * What the library shall translate instead of what was asked: every list in an order that tells all its rows apart, one
 * row more of a list whose page nobody sized, the count of every connection whose rows are asked for, so that it is
 * seen whether there are more, and a field where only `__typename` is asked for. complete-pages.ts gives of it what was
 * asked.
 */
export function translatedInfo(info: GraphQLResolveInfo): GraphQLResolveInfo {
  const { schema, variableValues } = info;
  let fragments = fragmentsOf.get(variableValues);
  if (!fragments) {
    fragments = Object.fromEntries(
      Object.values(info.fragments).map((fragment): [string, FragmentDefinitionNode] => [
        fragment.name.value,
        rewrite(fragment, new TypeInfo(schema), info),
      ]),
    );
    fragmentsOf.set(variableValues, fragments);
  }
  return {
    ...info,
    fragments,
    fieldNodes: info.fieldNodes.map((node) => rewrite(node, new TypeInfo(schema, info.parentType), info)),
  };
}

function rewrite<T extends ASTNode>(root: T, types: TypeInfo, info: GraphQLResolveInfo): T {
  return visit<T>(
    root,
    visitWithTypeInfo(types, {
      Field: {
        leave(node) {
          const field = types.getFieldDef();
          const list = field && generatedList(field);
          return list && rewriteField(node, field, list, info.variableValues);
        },
      },
      SelectionSet: {
        leave(node, _key, parent) {
          const type = types.getParentType()!;
          if (isObjectType(type) && 'totalCount' in type.getFields()) return withCount(node);
          const isOfField = parent !== undefined && 'kind' in parent && parent.kind === Kind.FIELD;
          return isOfField ? withLeaf(node, type, info) : undefined;
        },
      },
    }),
  );
}

/** The selections of a connection, with the count of all rows where rows are asked for. */
function withCount(node: SelectionSetNode): SelectionSetNode {
  const hasRows = node.selections.some(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === 'edges',
  );
  return hasRows ? { ...node, selections: [...node.selections, total] } : node;
}

function rewriteField(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  list: GeneratedList,
  variables: Variables,
): FieldNode {
  const given = new Map(node.arguments?.map((argument) => [argument.name.value, argument.value]));
  if (list.sort) given.set('sort', completeSort(field, list.sort, given.get('sort'), variables));
  if (list.kind === 'LIST' && hasStandardSize(list, node, variables))
    given.set(list.size.argument, { kind: Kind.INT, value: String(list.size.standard + 1) });
  return {
    ...node,
    arguments: [...given].map(([name, value]): ArgumentNode => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: name },
      value,
    })),
  };
}

function completeSort(
  field: GraphQLField<unknown, unknown>,
  sort: NonNullable<GeneratedList['sort']>,
  value: ValueNode | undefined,
  variables: Variables,
): ValueNode {
  const { type } = field.args.find(({ name }) => name === 'sort')!;
  const given = (value && valueFromAST(value, type, variables)) as Record<string, unknown>[] | null | undefined;
  return astFromValue(completeOrder(sort, given ?? []), type)!;
}
