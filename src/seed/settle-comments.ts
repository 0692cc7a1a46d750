import { isMap, isNode, isScalar, visit, type Node, type Scalar, type YAMLMap } from 'yaml';

/**
 * Gives every comment to the key that it stands above, so that it goes where the key goes; the parser gives some to the
 * mapping around or to an empty value before.
 */
export function settleComments(record: YAMLMap, text: string): void {
  const keys: Node[] = [];
  visit(record, {
    Pair(_key, pair) {
      if (isNode(pair.key)) keys.push(pair.key);
    },
  });
  visit(record, {
    Map(_key, map) {
      for (const { value } of map.items) {
        if (isMap(value)) settleFirst(value);
        if (isScalar(value) && value.value === null && value.comment) settleBelow(value, map, keys, text);
      }
    },
  });
}

function settleFirst(map: YAMLMap): void {
  const key = map.items[0]?.key as Node | undefined;
  if (!key || !map.commentBefore) return;
  key.commentBefore = joinComments(map.commentBefore, key.commentBefore);
  map.commentBefore = null;
}

/**
 * A comment below an empty value is about the next key, or ends the mapping if it is indented as far and no key
 * follows.
 */
function settleBelow(value: Scalar, map: YAMLMap, keys: readonly Node[], text: string): void {
  const start = value.range![0];
  const comments = value.comment!.split('\n');
  const [onLine, ...below] = text.slice(start).split('\n');
  value.comment = onLine!.includes('#') ? comments.shift()! : null;
  const next = keys.find((key) => key.range![0] > start);
  const columns = below.map((line) => line.search(/\S/)).filter((column) => column >= 0);
  const column = columnOf(map.items[0]!.key as Node, text);
  const isLast = map.items.at(-1)!.value === value;
  const isEnding = (index: number): boolean => !next || (isLast && columns.slice(0, index + 1).every((at) => at >= column));
  map.comment = joinComments(...comments.filter((_comment, index) => isEnding(index)), map.comment);
  if (next) next.commentBefore = joinComments(...comments.filter((_comment, index) => !isEnding(index)), next.commentBefore);
}

function columnOf(node: Node, text: string): number {
  return node.range![0] - (text.lastIndexOf('\n', node.range![0] - 1) + 1);
}

/** Returns comments as one, in their order; undefined without any. */
export function joinComments(...comments: (string | null | undefined)[]): string | null {
  return comments.filter((comment) => comment).join('\n') || null;
}
