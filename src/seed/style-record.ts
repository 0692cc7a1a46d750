import { Pair, Scalar, YAMLMap, YAMLSeq, isMap, isPair, isScalar, isSeq, visit, type Node } from 'yaml';
import { notations } from '../model/notations.ts';
import { LINE, writeYaml } from './write-yaml.ts';

/** A list on one line, without the blanks inside that mappings have. */
class FlowList extends YAMLSeq {
  override toString(...[context, ...callbacks]: Parameters<YAMLSeq['toString']>): string {
    return super.toString(context && { ...context, flowCollectionPadding: '' }, ...callbacks);
  }
}

/** Chooses how every value of a record is written: quoted, plain or folded, on one line or on several. */
export function styleRecord(record: YAMLMap): void {
  visit(record, {
    Value(place, node) {
      delete node.spaceBefore;
      node.commentBefore = withoutBlankLines(node.commentBefore);
      node.comment = withoutBlankLines(node.comment);
      delete node.tag;
      delete node.anchor;
      if (!isScalar(node)) return;
      // Numbers and truth as the library writes them, nothing as nothing where the key says what is missing.
      delete node.format;
      if (node.value === null) node.source = place === 'value' ? '' : 'null';
      else delete node.source;
    },
  });
  styleMap(record, 0);
}

function styleMap(map: YAMLMap, indent: number): void {
  map.flow = false;
  for (const pair of map.items) {
    if (isScalar(pair.key)) pair.key.type = 'PLAIN';
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    pair.value = styled(pair.value, indent + key.length + 2, indent + 2, key);
  }
}

/**
 * A value with its style: `column` characters stand before it on its line, and its own lines would be indented by
 * `indent`.
 */
function styled(value: unknown, column: number, indent: number, key?: string): unknown {
  if (isScalar(value)) styleScalar(value, column);
  if (isSeq(value)) return styledList(value, column, indent);
  if (isMap(value) && !(key === 'source' && fitsAsFlow(value, column))) styleMap(value, indent);
  return value;
}

function styledList(list: YAMLSeq, column: number, indent: number): YAMLSeq {
  const line = Object.assign(new FlowList(), list);
  if (list.items.every(isScalar) && fitsAsFlow(line, column)) return line;
  list.flow = false;
  list.items = list.items.map((item) => styled(item, indent + 2, indent + 2));
  return list;
}

/**
 * Writes a collection of scalars in flow form if it fits on its line; a comment, a note or a value that is missing
 * needs lines of its own.
 */
function fitsAsFlow(collection: YAMLMap | YAMLSeq, column: number): boolean {
  const parts = collection.items.flatMap((item): unknown[] => (isPair(item) ? [item.key, item.value] : [item]));
  const simple = parts.filter(isScalar).filter((part) => part.value !== null && !hasComment(part));
  const comment = collection.flow ? collection.commentBefore : (collection.commentBefore ?? collection.comment);
  if (simple.length < parts.length || comment || (isMap(collection) && collection.has('note'))) return false;
  for (const part of simple) styleScalar(part, 0);
  collection.flow = true;
  return column + width(Object.assign(collection.clone() as YAMLMap | YAMLSeq, { comment: null })) <= LINE;
}

function styleScalar(scalar: Scalar, column: number): void {
  const text = scalar.value;
  if (typeof text !== 'string') return;
  scalar.type = notations.EDTF.pattern.test(text) ? 'QUOTE_DOUBLE' : 'PLAIN';
  const folds = text === text.trim() && /\S \S/.test(text);
  const bare = Object.assign(new Scalar(text), { type: scalar.type });
  if (folds && (text.includes('\n') || column + width(bare) > LINE)) scalar.type = 'BLOCK_FOLDED';
}

/** How many characters a value takes on one line. */
function width(value: Node): number {
  const map = new YAMLMap();
  map.items.push(new Pair(new Scalar('k'), value));
  return writeYaml(map).length - 'k: \n'.length;
}

function withoutBlankLines(comment: string | null | undefined): string | null {
  return comment?.split('\n').filter((line) => line !== '').join('\n') || null;
}

function hasComment({ comment, commentBefore }: Node): boolean {
  return Boolean(comment ?? commentBefore);
}
