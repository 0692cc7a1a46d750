import type { ASTNode } from 'graphql';
import type { Limits } from '../../limits.ts';
import { badArgument } from '../bad-argument.ts';
import { tooExpensive } from './too-expensive.ts';

/** Refuses a value, coerced or raw, that nests too deep, has too long a list, or has null where an entry of a list is meant. It does not recurse, so no depth can break it. */
export function checkValue(name: string, value: unknown, limits: Limits, node?: ASTNode): void {
  for (const stack: [value: unknown, depth: number][] = [[value, 0]]; stack.length > 0;) {
    const [item, depth] = stack.pop()!;
    if (typeof item !== 'object' || item === null) continue;
    if (depth >= limits.filterDepth) throw tooExpensive('filterDepth', depth + 1, limits, `"${name}" nests too deep`, node);
    if (!Array.isArray(item)) stack.push(...Object.values(item).map((inner): [unknown, number] => [inner, depth + 1]));
    else if (item.length > limits.listEntries) throw tooExpensive('listEntries', item.length, limits, `A list of "${name}" is too long`, node);
    else if (item.includes(null)) throw badArgument(name, 'has null in a list.', node);
    else stack.push(...item.map((inner: unknown): [unknown, number] => [inner, depth]));
  }
}
