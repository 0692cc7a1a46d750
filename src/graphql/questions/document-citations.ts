import { nextOffset, readOffset } from './arguments.ts';
import { ask, type QuestionContext } from './ask.ts';
import { documentId } from './document-id.ts';
import { heldTexts } from './held-texts.ts';

interface Arguments {
  of: string;
  part?: string | null;
  verb?: string | null;
  function?: string | null;
  origin?: string | null;
  first: number;
  after?: string | null;
}

interface Row {
  citing: string;
  origin: string;
  part: string;
  verb: string | null;
  directions: string[];
}

/** `Query.citations`. */
export async function documentCitations(_root: unknown, { of, part, verb, function: wanted, origin, first, after }: Arguments, context: QuestionContext): Promise<object> {
  const skip = readOffset(after);
  const rows = await ask<Row>(context, 'citations', { id: await documentId(context, 'of', of), origin: origin ?? null });
  const all = rows.map((row) => ({ ...row, function: functionOf(row.directions) }));
  const found = all.filter((row) => (part == null || row.part === part) && (verb == null || row.verb === verb.toUpperCase()) && (wanted == null || row.function === wanted));
  return { items: found.slice(skip, skip + first), total: found.length, tally: tally(all), textsHeld: () => heldTexts(context).then(({ count }) => count), endCursor: nextOffset(skip, first, found.length) };
}

function functionOf(directions: readonly string[]): string | null {
  return directions.length === 0 ? null : directions.every((direction) => direction === 'BACKGROUND') ? 'CITES_FOR_INFORMATION' : 'CITES_AS_EVIDENCE';
}

function tally(rows: readonly Row[]): object[] {
  const counts = new Map<string, { origin: string; part: string; verb: string | null; count: number }>();
  for (const { origin, part, verb } of rows) {
    const key = JSON.stringify([origin, part, verb]);
    counts.set(key, { origin, part, verb, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || JSON.stringify(a).localeCompare(JSON.stringify(b)));
}
