import type { NodeType } from '../model/model.ts';

/** Matches the year or id that can name a folder, and nothing that leads elsewhere. */
const name = /^[A-Za-z0-9][A-Za-z0-9-]*$/;

/**
 * Returns the name of the folder in which a record belongs within that of its type: the year of a date, or the id of a
 * document. Undefined where the type has no groups, and where the record does not say yet.
 */
export function groupOf(
  { groupedBy, fields }: NodeType,
  record: Readonly<Record<string, unknown>>,
): string | undefined {
  const written = groupedBy === undefined ? undefined : record[groupedBy];
  const value = typeof written === 'object' && written !== null && 'id' in written ? written.id : written;
  if (typeof value !== 'string') return undefined;
  const group = fields.some((field) => field.name === groupedBy) ? value.slice(0, 4) : value;
  return name.test(group) ? group : undefined;
}
