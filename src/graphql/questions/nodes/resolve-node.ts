import { Kind, getNamedType, type FieldNode, type GraphQLField, type GraphQLResolveInfo } from 'graphql';
import type { PacedContext } from '../../pacing/pace-fields.ts';
import { BatchById } from './batch-by-id.ts';

/** The id and type that a field keeps of a node until the node itself is read. */
export interface NodeRef {
  id: string;
  /** The type of the node. */
  kind: string;
}

const PAGE = 100; // @limit(max:) of the types
const REF = '__ref';
const open = new WeakMap<object, Map<FieldNode, Map<string, BatchById<unknown>>>>();
const idField: FieldNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: 'id' },
  alias: { kind: Kind.NAME, value: REF },
};

/**
 * Resolves a field that returns a node of any type, as deep as it is selected. All refs of one moment, field and type
 * are read through the generated root field of that type, so that everything works as there.
 */
export function resolveNode(
  ref: NodeRef,
  _arguments: unknown,
  context: PacedContext,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const fields = getOrMake(open, context, () => new Map<FieldNode, Map<string, BatchById<unknown>>>());
  const kinds = getOrMake(fields, info.fieldNodes[0]!, () => new Map<string, BatchById<unknown>>());
  const gathering = getOrMake(
    kinds,
    ref.kind,
    () =>
      new BatchById(
        context,
        (ids) => fetchNodes(ref.kind, ids, context, info),
        () => kinds.delete(ref.kind),
      ),
  );
  return gathering.get(ref.id).then((node) => node ?? null);
}

async function fetchNodes(
  kind: string,
  ids: readonly string[],
  context: object,
  info: GraphQLResolveInfo,
): Promise<Map<string, unknown>> {
  const query = info.schema.getQueryType()!;
  const field = rootFieldOf(kind, info);
  const name = field.name;
  const selections = [idField, ...info.fieldNodes.flatMap((node) => node.selectionSet!.selections)];
  const asked: FieldNode = {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  const found = new Map<string, unknown>();
  for (let start = 0; start < ids.length; start += PAGE) {
    const page = ids.slice(start, start + PAGE);
    const rows = (await field.resolve!({}, { where: { id: { in: page } }, limit: page.length }, context, {
      ...info,
      fieldName: name,
      fieldNodes: [asked],
      parentType: query,
      returnType: field.type,
      path: { prev: undefined, key: name, typename: query.name },
    })) as Iterable<Record<string, unknown> | Promise<Record<string, unknown>>>;
    for (const row of rows) {
      const node = await row;
      found.set(String(node[REF]), Object.assign(node, { __resolveType: kind, __typename: kind }));
    }
  }
  return found;
}

/** The generated root list of a type. */
function rootFieldOf(kind: string, { schema }: GraphQLResolveInfo): GraphQLField<unknown, object> {
  const fields = Object.values(schema.getQueryType()!.getFields()) as GraphQLField<unknown, object>[];
  return fields.find(
    (field) => getNamedType(field.type).name === kind && field.args.some(({ name }) => name === 'where'),
  )!;
}

function getOrMake<K extends object | string, V>(
  map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
