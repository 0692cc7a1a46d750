/** A person's name in its two parts. */
export interface PersonName {
  family: string;
  given: string;
}

/**
 * A printed name taken apart by the id of its person, which says how the family name begins and ends:
 * `paddon-rhoads-emily` makes of "Emily Paddon Rhoads" the family name "Paddon Rhoads", and of "Emily Paddon" the name
 * "Paddon". Undefined when the name is not that person's. Nothing is guessed from the printed name alone.
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
