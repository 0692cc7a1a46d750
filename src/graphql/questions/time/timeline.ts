import { isDay } from '../../../model/notations.ts';
import { readCursor, readRange, writeCursor } from '../arguments.ts';
import { datedTypes } from '../nodes/entity-kinds.ts';
import type { QuestionContext } from '../question-context.ts';
import { runStatement } from '../run-statement.ts';

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

const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';

/** `Query.timeline`. The counts are asked for only when they are selected, since they look at the whole range. */
export async function timeline(
  _root: unknown,
  { since, until, kinds, themes, first, after }: Arguments,
  context: QuestionContext,
): Promise<object> {
  const days = readRange(since, until);
  const range = { since: days.since ?? FIRST_DAY, until: days.until ?? LAST_DAY };
  const asked = {
    ...range,
    kinds: kinds ?? datedTypes,
    themes: themes ?? null,
  };
  const rows = await runStatement<Item>(context, 'timeline', { ...asked, after: placeOf(after), most: first + 1 });
  const items = rows.slice(0, first);
  const last = rows.length > first ? items.at(-1) : undefined;
  const counts = async (): Promise<{ total: number; undated: number }> =>
    (await runStatement<{ total: number; undated: number }>(context, 'timeline-counts', asked))[0]!;
  return {
    items: items.map((item) => ({
      ...item,
      whollyInRange: item.earliest >= range.since && item.latest <= range.until,
    })),
    total: async () => (await counts()).total,
    undated: async () => (await counts()).undated,
    endCursor: last ? writeCursor([last.earliest, last.latest, last.id]) : null,
  };
}

/** The item after which a page begins. */
function placeOf(after: string | null | undefined): { from: string; to: string; id: string } {
  const [from, to, id] = readCursor(after, (place) => place.length === 3 && isDay(place[0]) && isDay(place[1])) ?? [
    FIRST_DAY,
    FIRST_DAY,
    '',
  ];
  return { from: from!, to: to!, id: id! };
}
