import { labelOf } from '../model/label-of.ts';
import type { NodeType } from '../model/model.ts';

export { labelOf, labelPrefix } from '../model/label-of.ts';

/**
 * Every node that comes from a record bears this label, so that questions over all kinds find it and replacing records
 * touches nothing else.
 */
export const recordLabel = labelOf('Record');

/** The types of the SDL whose nodes come from imported texts. */
export const importedTypes = ['CouncilDocument', 'Provision', 'Vote'] as const;

/** All labels of a node that comes from a record of a type. */
export function labelsOf({ name, interfaces }: NodeType): string[] {
  return [recordLabel, ...[name, ...interfaces].map(labelOf)];
}

/** The condition on labels that holds for every node of imported texts. */
export const anyText = importedTypes.map(labelOf).join('|');

/** The same of every node of ours. */
export const anyOfOurs = [recordLabel, labelOf('Dataset'), labelOf('Load'), anyText].join('|');
