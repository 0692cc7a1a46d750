import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Field, Model, NodeType } from '../model/model.ts';
import { provenanceFields } from '../model/provenance.ts';
import { writtenFields, writtenRelationships } from '../model/written-members.ts';
import { joinComments } from './settle-comments.ts';

/**
 * Puts the keys of a record into the order of the SDL, those that it does not know after them, `source` last; an entry
 * that is only an id becomes that id.
 */
export function arrangeRecord(record: YAMLMap, type: NodeType, model: Model): void {
  const relationships = writtenRelationships(type);
  sortKeys(record, [...names(writtenFields(type.fields)), ...names(relationships)]);
  for (const { name, properties } of relationships) {
    const order = ['id', ...names(writtenFields(model.edges.get(properties)!))];
    const pair = findPair(record, name);
    if (isSeq(pair?.value)) pair.value.items = pair.value.items.map((item) => arrangeEntry(item, order));
    else if (pair) pair.value = arrangeEntry(pair.value, order);
  }
}

function arrangeEntry(entry: unknown, order: readonly string[]): unknown {
  if (!isMap(entry)) return entry;
  sortKeys(entry, order);
  keepCommentAbove(entry);
  const id = entry.items.length === 1 ? findPair(entry, 'id') : undefined;
  if (!id || !isScalar(id.value) || typeof id.value.value !== 'string') return entry;
  id.value.commentBefore = joinComments(entry.commentBefore, id.value.commentBefore);
  id.value.comment = joinComments(id.value.comment, entry.comment);
  return id.value;
}

function sortKeys(map: YAMLMap, order: readonly string[]): void {
  const place = new Map<unknown, number>([...order, undefined, 'source'].map((key, index) => [key, index] as const));
  const placeOf = (pair: Pair): number => place.get(keyOf(pair)) ?? order.length;
  map.items.sort((a, b) => placeOf(a) - placeOf(b));
  const source = findPair(map, 'source');
  if (isMap(source?.value)) sortKeys(source.value, Object.keys(provenanceFields));
}

/** A comment on what has become the first key of an entry stands above the entry: there is one place for both. */
function keepCommentAbove(entry: YAMLMap): void {
  const key = entry.items[0]?.key as Node | undefined;
  if (!key?.commentBefore) return;
  entry.commentBefore = joinComments(entry.commentBefore, key.commentBefore);
  key.commentBefore = null;
}

function findPair(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isPair(pair) && keyOf(pair) === key);
}

function keyOf(pair: Pair): unknown {
  return isScalar(pair.key) ? pair.key.value : undefined;
}

function names(members: readonly Pick<Field, 'name'>[]): string[] {
  return members.map(({ name }) => name);
}
