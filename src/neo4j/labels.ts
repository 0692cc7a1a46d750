import type { NodeType } from '../model/model.ts';

/**
 * What every label of ours begins with. Other applications may use the same database: whatever bears none of these
 * labels is theirs.
 */
export const labelPrefix = 'PocNorms';

/** The label of the nodes of a type or an interface of the SDL. */
export function labelOf(type: string): string {
  return `${labelPrefix}${type}`;
}

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
