/** How often each word stands in a text, with its hyphens, in lower case; halves at a line end are left out. */
export type Vocabulary = ReadonlyMap<string, number>;

/** First halves that keep the hyphen before any word. */
const firsts = new Set(
  (
    'non self cross well long high low short post counter anti zero mid socio euro time risk troop police gender conflict capacity confidence decision hostage evidence results community civilian women youth victim ' +
    'survivor nuclear security weapons money good policy fact case sector system mission country trust quick hard large small two three four five six seven eight nine twenty thirty forty fifty vis above'
  ).split(' '),
);
/** Second halves that keep the hyphen behind any word. */
const seconds = new Set(
  (
    'based contributing related led owned term building sensitive responsive oriented affected compliance governmental keeping making taking sharing solving wide level scale specific driven focused generated up ' +
    'general proliferation interference discriminatory deployment inclusive saving treatment induced sponsored mentioned'
  ).split(' '),
);
/** Others that the Council writes with a hyphen. */
const compounds = new Set(
  (
    're-establish re-establishing re-establishment re-established in-mission inter-mission in-kind in-depth in-country ex-combatants ex-combatant inter-communal inter-agency inter-ethnic inter-tribal sub-regional ' +
    're-recruitment under-performance follow-on aide-memoire grass-roots co-chair co-location de-escalation de-escalate de-listing pre-trial end-user end-use civil-military man-portable all-inclusive trans-shipment off-limits'
  ).split(' '),
);

/** The words of a text; see Vocabulary. */
export function vocabularyOf(text: string): Vocabulary {
  const counts = new Map<string, number>();
  for (const [word] of text.replace(/\p{L}+-\s*\n\s*\p{L}+/gu, ' ').matchAll(/\p{L}+(?:-\p{L}+)*/gu))
    counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  return counts;
}

/**
 * Joins a line to the text before it. A hyphen at the line end stays beside a capital or figure and before `and` and
 * `or`; otherwise the more frequent form of the text decides, then a list of halves.
 */
export function mend(before: string, line: string, vocabulary: () => Vocabulary): string {
  if (/[^\s]\/$/.test(before)) return `${before}${line}`;
  const left = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?=-$)/u.exec(before.slice(-80))?.[0];
  if (left === undefined) return `${before} ${line}`;
  const right = /^\p{Ll}+/u.exec(line)?.[0];
  if (right === undefined || /^[\p{Lu}\p{N}]+$/u.test(left)) return `${before}${line}`;
  const words = vocabulary();
  const joined = words.get(`${left}${right}`.toLowerCase()) ?? 0;
  const hyphenated = words.get(`${left}-${right}`.toLowerCase()) ?? 0;
  if (
    /^(?:and|or|to)$/.test(right) &&
    joined === 0 &&
    (words.has(left.toLowerCase()) || firsts.has(left.toLowerCase()) || /^(?:pre|sub|inter|intra|multi)$/i.test(left))
  )
    return `${before} ${line}`;
  const keeps = joined === hyphenated ? keepsHyphen(left.toLowerCase(), right) : hyphenated > joined;
  return `${keeps ? before : before.slice(0, -1)}${line}`;
}

function keepsHyphen(left: string, right: string): boolean {
  return (
    left.includes('-') ||
    (right.length > 3 && firsts.has(left)) ||
    seconds.has(right) ||
    compounds.has(`${left}-${right}`)
  );
}
