/**
 * The parts of a request that make it equal to another one: two with the same key have the same answer from the same
 * dataset. The order of the keys of objects in variables does not count.
 */
export function equalKey(
  { query, variables }: { query?: string | undefined; variables?: unknown },
  operationName: string | null | undefined,
): string {
  return JSON.stringify([query, operationName ?? '', sorted(variables ?? {})]);
}

/** Variables nest no deeper than checkOperation allows. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return {
    entries: Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  };
}
