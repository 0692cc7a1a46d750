import {
  defaultFieldResolver,
  getNullableType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { Pace } from './pace.ts';

/** The part of the context that executePaced sets; without it no work rests, as in a synchronous execution. */
export interface PacedContext {
  pace?: Pace;
}

type Resolver = GraphQLFieldResolver<unknown, PacedContext | undefined>;

/** The fields of introspection are the same objects in every schema. */
const paced = new WeakSet<object>();

/**
 * Makes the execution rest where it can take long: before each field of the root, whose statement has to be written,
 * and between the items of every list, introspection's too.
 */
export function paceFields(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  for (const parent of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(parent.getFields()) as GraphQLField<unknown, PacedContext | undefined>[]) {
      if (paced.has(field)) continue;
      paced.add(field);
      if (parent === query) field.resolve = restBefore(field.resolve ?? defaultFieldResolver);
      if (isListType(getNullableType(field.type))) field.resolve = restBetween(field.resolve ?? defaultFieldResolver);
    }
  }
  return schema;
}

function restBefore(resolve: Resolver): Resolver {
  return (source, args, context, info) => {
    const pace = context?.pace;
    return pace?.isDue
      ? pace.rest().then(() => resolve(source, args, context, info))
      : resolve(source, args, context, info);
  };
}

function restBetween(resolve: Resolver): Resolver {
  return (source, args, context, info) => {
    const items: unknown = resolve(source, args, context, info);
    const pace = context?.pace;
    if (!pace) return items;
    return items instanceof Promise || pace.isDue ? restThenPace(items, pace) : paceItems(items, pace);
  };
}

/**
 * A list that would begin when the loop is held already begins later, as a whole: many lists are cheaper to wait for
 * than all of their items.
 */
async function restThenPace(list: unknown, pace: Pace): Promise<unknown> {
  const items = await list;
  if (pace.isDue) await pace.rest();
  return paceItems(items, pace);
}

function paceItems(items: unknown, pace: Pace): unknown {
  return Array.isArray(items) ? itemByItem(items, pace) : items;
}

/** The items, of which graphql completes each before it takes the next; once the slice is over, promises of them. */
function* itemByItem(items: readonly unknown[], pace: Pace): Iterable<unknown> {
  for (const item of items) yield pace.isDue ? pace.rest().then(() => item) : item;
}
