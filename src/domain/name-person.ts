/** A person's name in its two parts. */
export interface PersonName {
  family: string;
  given: string;
}

/**
 * Splits a printed name by the id of its person: `paddon-rhoads-emily` tells that "Paddon Rhoads" is the family name of
 * "Emily Paddon Rhoads". Undefined for a name that is not that person's; nothing is guessed.
 */
export function namePerson(printed: string, id: string): PersonName | undefined {
  const words = printed.trim().split(/\s+/);
  const first = slug(words[0]!);
  if (words.length < 2 || !id.endsWith(`-${first}`)) return undefined;
  const family = new Set(id.slice(0, -first.length - 1).split('-'));
  let start = words.length;
  while (
    start > 1 &&
    slug(words[start - 1]!)
      .split('-')
      .every((part) => family.has(part))
  )
    start -= 1;
  if (start === words.length) return undefined;
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') };
}

/** A word as ids spell it. */
function slug(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
