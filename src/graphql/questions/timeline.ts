import { badArgument, readCursor, readDay, within, writeCursor } from './arguments.ts';
import { ask, type QuestionContext } from './ask.ts';
import { entityKinds } from './entity-kinds.ts';

interface Arguments {
  since?: string | null;
  until?: string | null;
  kinds?: string[] | null;
  themes?: string[] | null;
  first: number;
  after?: string | null;
}

interface Item {
  id: string;
  kind: string;
  earliest: string;
  latest: string;
}

/** `Query.timeline`. */
export async function timeline(_root: unknown, { since, until, kinds, themes, first, after }: Arguments, context: QuestionContext): Promise<object> {
  const range = { since: readDay('since', since), until: readDay('until', until) };
  if (range.since && range.until && range.since > range.until) throw badArgument('since', `is ${range.since}, after "until", ${range.until}.`);
  const size = within('first', first, 1, 100);
  const skip = readCursor(after);
  const [row] = await ask<{ total: number; undated: number; items: Item[] }>(context, 'timeline', {
    ...range, kinds: kinds ?? Object.values(entityKinds).filter((kind) => !undatedKinds.has(kind)), themes: themes ?? null, skip, first: size,
  });
  const { total, undated, items } = row!;
  const whole = ({ earliest, latest }: Item): boolean => (!range.since || earliest >= range.since) && (!range.until || latest <= range.until);
  return { total, undated, items: items.map((item) => ({ ...item, whollyInRange: whole(item) })), endCursor: skip + size < total ? writeCursor(skip + size) : null };
}

/** Types that have no dates of their own. */
const undatedKinds = new Set(['Claim', 'Evidence', 'Concept', 'Organization', 'Person', 'Theme', 'Country', 'Statement', 'Exclusion']);
