import {
  defaultFieldResolver,
  isObjectType,
  responsePathAsArray,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { completeOrder } from './complete-order.ts';
import { itemsUpTo } from './cursor.ts';
import { generatedList, hasStandardSize, type GeneratedList } from './generated-list.ts';
import type { CutList, Notices } from './notices.ts';
import { translatedInfo } from './translated-info.ts';

/** The part of the context by which lists can say that they are cut. */
export interface PagesContext {
  notices?: Notices;
}

type Resolver = GraphQLFieldResolver<unknown, PagesContext>;
type Field = GraphQLField<unknown, PagesContext>;

/**
 * Gives the rows of every generated list one order, so that its pages make up the whole. A page that the query does not
 * size is noted when there are more rows.
 */
export function completePages(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType()!;
  for (const parent of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(parent.getFields()) as Field[]) {
      const list = generatedList(field);
      if (!list) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      const whole = parent === query ? translated(resolve, list) : resolve;
      const describe = describer(parent, field, list);
      field.resolve =
        list.kind === 'LIST'
          ? cutList(whole, list, describe)
          : watchConnection(whole, list, parent === query, describe);
    }
  }
  return schema;
}

/**
 * A field of the root, from which the library translates all that is asked below; of the field itself it reads `args`.
 */
function translated(resolve: Resolver, list: GeneratedList): Resolver {
  return (root, args: Record<string, unknown>, context, info) => {
    const { standard, argument } = list.size;
    const isCut = list.kind === 'LIST' && isStandard(list, args, info);
    const sort = list.sort && { sort: completeOrder(list.sort, (args.sort ?? []) as Record<string, unknown>[]) };
    return resolve(
      root,
      { ...args, ...(isCut && { [argument]: standard + 1 }), ...sort },
      context,
      translatedInfo(info),
    );
  };
}

type Describe = (info: GraphQLResolveInfo, shown: number, total?: number) => CutList;

/** Leaves out the row that was asked for besides the page. */
function cutList(resolve: Resolver, list: GeneratedList, describe: Describe): Resolver {
  return async (source, args: Record<string, unknown>, context, info) => {
    const rows = (await resolve(source, args, context, info)) as unknown[] | null;
    const { standard } = list.size;
    if (!rows || rows.length <= standard || !isStandard(list, args, info)) return rows;
    context.notices?.add(describe(info, standard));
    return rows.slice(0, standard);
  };
}

function watchConnection(resolve: Resolver, list: GeneratedList, isRoot: boolean, describe: Describe): Resolver {
  return async (source, args: Record<string, unknown>, context, info) => {
    const result: unknown = await resolve(source, args, context, info);
    // Below the root the library gives what the database gave another shape, under the names that were asked for.
    const { edges, totalCount } = (isRoot ? result : (source as Record<string, unknown>)[info.path.key]) as {
      edges?: unknown[];
      totalCount?: unknown;
    };
    const shown = edges?.length ?? 0;
    const before = typeof args.after === 'string' ? (itemsUpTo(args.after) ?? 0) : 0;
    if (shown > 0 && before + shown < Number(totalCount) && isStandard(list, args, info))
      context.notices?.add(describe(info, shown, Number(totalCount)));
    return result;
  };
}

/** Whether neither the query nor the resolver of a root field says how many rows to return. */
function isStandard(
  list: GeneratedList,
  args: Readonly<Record<string, unknown>>,
  { fieldNodes, variableValues }: GraphQLResolveInfo,
): boolean {
  return args[list.size.argument] === list.size.standard && hasStandardSize(list, fieldNodes[0]!, variableValues);
}

/** Returns the facts of a list for its notice. */
function describer(
  parent: GraphQLObjectType,
  { name, args }: Field,
  { kind, size: { argument } }: GeneratedList,
): Describe {
  const most = args.find((candidate) => candidate.name === argument)!.extensions.bounds!.most;
  const counter = kind === 'CONNECTION' ? name : `${name}Connection`;
  const counts = counter in parent.getFields() && args.some((candidate) => candidate.name === 'where');
  const start = kind === 'CONNECTION' ? 'after' : 'offset';
  return (info, shown, total) => ({
    path: responsePathAsArray(info.path).filter((key) => typeof key === 'string'),
    shown,
    total,
    size: argument,
    most,
    start,
    counter: counts ? counter : undefined,
  });
}
