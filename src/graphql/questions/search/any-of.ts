/** A full-text query for any of some exact keys: each stands in quotes, so that nothing in it is taken for syntax. */
export function anyOf(keys: readonly string[]): string {
  return keys.map((key) => `"${key.replace(/["\\]/g, '\\$&')}"`).join(' OR ');
}
