import { compareProvisions } from '../../../domain/mandates/compare-provisions.ts';
import { compareText } from '../../../domain/mandates/compare-text.ts';
import { nextOffset, readOffset } from '../arguments.ts';
import { heldTexts } from '../mandates/held-texts.ts';
import { documentId } from '../nodes/document-id.ts';
import type { QuestionContext } from '../question-context.ts';
import { runStatement } from '../run-statement.ts';

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
  /** The day of what cites, or something after all days. */
  day: string;
  citing: string;
  origin: string;
  citedFrom: string | null;
  part: string;
  verb: string | null;
  directions: string[];
}

/** `Query.citations`. */
export async function citations(
  _root: unknown,
  { of, part, verb, function: wanted, origin, first, after }: Arguments,
  context: QuestionContext,
): Promise<object> {
  const skip = readOffset(after);
  const rows = await runStatement<Row>(context, 'citations', {
    id: await documentId(context, 'of', of),
    origin: origin ?? null,
  });
  const all = rows.toSorted(inOrder).map((row) => ({ ...row, function: functionOf(row.directions) }));
  const found = all.filter(
    (row) =>
      (part == null || row.part === part) &&
      (verb == null || row.verb === verb.toUpperCase()) &&
      (wanted == null || row.function === wanted),
  );
  return {
    items: found.slice(skip, skip + first),
    total: found.length,
    tally: tally(all),
    textsHeld: () => heldTexts(context).then(({ count }) => count),
    endCursor: nextOffset(skip, first, found.length),
  };
}

/**
 * By time, and within a text as its paragraphs and notes stand; several of one place stay in the order of the records,
 * so that pages fit together.
 */
function inOrder(a: Row, b: Row): number {
  return (
    compareText(a.day, b.day) ||
    compareText(a.citing, b.citing) ||
    compareText(a.origin, b.origin) ||
    Number(a.citedFrom === null) - Number(b.citedFrom === null) ||
    compareProvisions(a.citedFrom ?? '', b.citedFrom ?? '')
  );
}

function functionOf(directions: readonly string[]): string | null {
  return directions.length === 0
    ? null
    : directions.every((direction) => direction === 'BACKGROUND')
      ? 'CITES_FOR_INFORMATION'
      : 'CITES_AS_EVIDENCE';
}

function tally(rows: readonly Row[]): object[] {
  const counts = new Map<string, { origin: string; part: string; verb: string | null; count: number }>();
  for (const { origin, part, verb } of rows) {
    const key = JSON.stringify([origin, part, verb]);
    counts.set(key, { origin, part, verb, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || JSON.stringify(a).localeCompare(JSON.stringify(b)));
}
