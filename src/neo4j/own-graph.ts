import type { Model } from '../model/model.ts';
import { labelOf, recordLabel } from './labels.ts';

/**
 * The condition on labels that holds for every node that is or passes for one of a record: those that the loader writes
 * bear `PocNormsRecord` and more, others might bear one of them alone.
 */
export function isRecord(model: Model): string {
  const names = [...model.nodes.values()].flatMap(({ name, interfaces }) => [name, ...interfaces]);
  return [...new Set([recordLabel, ...names.map(labelOf)])].join('|');
}

/** The types of edges between records, for `$types` of `isOwnEdge`. */
export function ownEdgeTypes(model: Model): string[] {
  return [
    ...new Set([...model.nodes.values()].flatMap(({ relationships }) => relationships.map(({ type }) => type))),
    '_DESCENDS_FROM',
  ];
}

/**
 * Returns the condition for an edge between two records that a load of any version wrote, or that passes for one: it
 * has the order that the loader gives, or a type of ours.
 */
export function isOwnEdge(edge: string): string {
  return `(${edge}._order IS NOT NULL OR type(${edge}) IN $types)`;
}
