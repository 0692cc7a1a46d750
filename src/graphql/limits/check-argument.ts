import type { FieldNode, GraphQLArgument } from 'graphql';
import type { Limits } from '../../limits.ts';
import { badArgument } from '../bad-argument.ts';
import { itemsUpTo } from '../pages/cursor.ts';
import { checkValue } from './check-value.ts';

/**
 * Refuses the value of an argument, literal or variable, that lies beyond its bounds or beyond what every argument may
 * hold.
 */
export function checkArgument(
  { name, type, extensions: { bounds }, defaultValue }: GraphQLArgument,
  value: unknown,
  node: FieldNode,
  limits: Limits,
): void {
  checkValue(name, value, limits, type, node);
  if (name === 'offset') inRange(name, value, 0, limits.offset, node);
  else if (name === 'after' && typeof value === 'string' && node.name.value.endsWith('Connection'))
    checkCursor(value, limits, node);
  else if (!bounds) return;
  else if (typeof value === 'string') checkText(name, value, bounds.most, node);
  else if (Array.isArray(value)) checkList(name, value, bounds.least, bounds.most, node);
  else if (value != null || defaultValue !== undefined) inRange(name, value, bounds.least, bounds.most, node);
}

function inRange(name: string, value: unknown, least: number, most: number, node: FieldNode): void {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most) return;
  if (name === 'offset' && value == null) return;
  throw badArgument(
    name,
    `of "${node.name.value}" must be from ${least} to ${most}${value === null ? ', not null' : ''}.`,
    node,
  );
}

function checkText(name: string, value: string, most: number, node: FieldNode): void {
  if (value.trim() === '') throw badArgument(name, 'is empty.', node);
  if (value.length > most)
    throw badArgument(name, `has ${value.length} characters; at most ${most} are allowed.`, node);
}

function checkList(name: string, value: readonly unknown[], least: number, most: number, node: FieldNode): void {
  if (value.length < least || value.length > most)
    throw badArgument(name, `has ${value.length} entries; from ${least} to ${most} are allowed.`, node);
}

/** The cursor of a generated connection counts the items before it; the library takes any other for the first page. */
function checkCursor(value: string, { offset }: Limits, node: FieldNode): void {
  const items = itemsUpTo(value);
  if (items === undefined) throw badArgument('after', 'is no cursor of an earlier answer.', node);
  if (items - 1 > offset)
    throw badArgument(
      'after',
      `lies ${items - 1} items in; at most ${offset} may be passed over. Narrow the list with "where".`,
      node,
    );
}
