import type { GraphNode } from './graph.ts';
import { searchedValues } from './searched-values.ts';

/** What every node shows of itself in lists of mixed kinds, whatever its type. */
export interface EntityRefProperties {
  kind: string;
  label: string;
  /** EDTF, and the first and last day that it covers. */
  date?: string;
  from?: string;
  to?: string;
  /** Everything of ours that full-text search reads. */
  text: string;
}

/** What a node shows of itself: the fields say so in the SDL by `@label`, `@date` and `@searched`. */
export function entityRefProperties(node: GraphNode): EntityRefProperties {
  const { id, type, properties } = node;
  const { labels, date } = type.shown;
  const label = labels.map((name) => properties[name]).find((value) => value !== undefined);
  const dated = date && properties[date.on] !== undefined ? date : undefined;
  return {
    kind: type.name,
    label: String(label ?? id),
    text: searchedValues(node, 'NAME', 'SYMBOL', 'TEXT').join(' · '),
    ...(dated && { date: String(properties[dated.on]) }),
    ...(dated && properties[dated.from] !== undefined && { from: String(properties[dated.from]) }),
    ...(dated && properties[dated.to] !== undefined && { to: String(properties[dated.to]) }),
  };
}
