import { getNullableType, isInputObjectType, isListType, type ASTNode, type GraphQLInputType } from 'graphql';
import type { Limits } from '../../limits.ts';
import { badArgument } from '../bad-argument.ts';
import { tooExpensive } from './too-expensive.ts';

interface NestedValue {
  value: unknown;
  depth: number;
  /** Undefined for what has not been coerced yet. */
  type: GraphQLInputType | undefined;
}

/**
 * Refuses a value, raw or coerced, that nests too deep, has too long a list, or has null for a filter or list, which
 * @neo4j/graphql cannot read; null alone is allowed. It does not recurse, so no depth breaks it.
 */
export function checkValue(
  name: string,
  whole: unknown,
  limits: Limits,
  type?: GraphQLInputType,
  node?: ASTNode,
): void {
  for (const parts: NestedValue[] = [{ value: whole, depth: 0, type }]; parts.length > 0;) {
    const part = parts.pop()!;
    if (part.value === null && part.depth > 0 && holdsMore(part.type))
      throw badArgument(name, 'has null where a filter or a list is meant.', node);
    if (typeof part.value !== 'object' || part.value === null) continue;
    if (part.depth >= limits.filterDepth)
      throw tooExpensive('filterDepth', part.depth + 1, limits, `"${name}" nests too deep`, node);
    if (Array.isArray(part.value) && part.value.length > limits.listEntries)
      throw tooExpensive('listEntries', part.value.length, limits, `A list of "${name}" is too long`, node);
    if (Object.keys(part.value).length > limits.listEntries)
      throw tooExpensive(
        'listEntries',
        Object.keys(part.value).length,
        limits,
        `An object of "${name}" has too many fields`,
        node,
      );
    parts.push(...partsOf(part.value, part));
  }
}

function partsOf(value: object, { depth, type }: NestedValue): NestedValue[] {
  const nullable = type && getNullableType(type);
  if (Array.isArray(value))
    return value.map((entry: unknown) => ({
      value: entry,
      depth: Math.max(depth, 1) + (Array.isArray(entry) ? 1 : 0),
      type: isListType(nullable) ? nullable.ofType : undefined,
    }));
  const fields = isInputObjectType(nullable) ? nullable.getFields() : {};
  return Object.entries(value).map(([key, inner]) => ({
    value: inner as unknown,
    depth: depth + 1,
    type: fields[key]?.type,
  }));
}

function holdsMore(type: GraphQLInputType | undefined): boolean {
  const nullable = type && getNullableType(type);
  return isInputObjectType(nullable) || isListType(nullable);
}
