import type { SearchedAs } from '../model/model.ts';
import type { GraphNode } from './graph.ts';
import { valuesOf } from './values-of.ts';

/** The texts of a node that a search reads as one of these, in the order of the SDL. */
export function searchedValues({ type, properties }: GraphNode, ...sorts: readonly SearchedAs[]): string[] {
  return type.shown.searched.filter(({ as }) => sorts.includes(as)).flatMap(({ name }) => valuesOf(properties[name]));
}
