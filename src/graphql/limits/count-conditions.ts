/** How many fields a filter names, those of filters in it included. Its depth is bounded before: see check-value.ts. */
export function countConditions(filter: unknown): number {
  if (Array.isArray(filter)) return filter.reduce((sum: number, entry) => sum + countConditions(entry), 0);
  if (typeof filter !== 'object' || filter === null) return 0;
  return Object.values(filter).reduce((sum: number, entry) => sum + 1 + countConditions(entry), 0);
}
