/** A value as the text of a cell: nothing for null, lists of plain values joined by "; ", objects as JSON. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellText).join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
