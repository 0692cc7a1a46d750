/**
 * What every label of ours begins with. Other applications may use the same database: whatever bears none of these
 * labels is theirs.
 */
export const labelPrefix = 'PocNorms';

/** The label of the nodes of a type or an interface of the SDL. */
export function labelOf(type: string): string {
  return `${labelPrefix}${type}`;
}
