import { claimStatus } from '../../../records/claim-status.ts';
import { readDay } from '../arguments.ts';
import { BatchById } from '../nodes/batch-by-id.ts';
import type { QuestionContext } from '../question-context.ts';
import { runStatement } from '../run-statement.ts';

/** The direction of a piece of evidence, and the last day on which its work can have come out, if that is known. */
type Bearing = readonly { direction: string; published: string | null }[];

const open = new WeakMap<QuestionContext, BatchById<Bearing>>();

/**
 * `Claim.status(asOf:)`. All that are asked for at one moment are read in one round trip, and not by `requires`, which
 * shares the names and filters of the selection around it.
 */
export async function claimStatusAt(
  { id }: { id: string },
  { asOf }: { asOf?: string | null },
  context: QuestionContext,
): Promise<object> {
  const day = readDay('asOf', asOf);
  let gathering = open.get(context);
  if (!gathering)
    open.set(
      context,
      (gathering = new BatchById(
        context,
        (ids) => fetchBearing(ids, context),
        () => open.delete(context),
      )),
    );
  const evidence = (await gathering.get(id))!;
  const counted = evidence.filter(({ published }) => day === null || (published !== null && published <= day));
  const directions = counted.map(({ direction }) => direction);
  const count = (direction: string): number => directions.filter((candidate) => candidate === direction).length;
  return {
    status: claimStatus(directions),
    supports: count('SUPPORTS'),
    qualifies: count('QUALIFIES'),
    disputes: count('DISPUTES'),
    background: count('BACKGROUND'),
    leftOut: evidence.length - counted.length,
  };
}

async function fetchBearing(ids: readonly string[], context: QuestionContext): Promise<ReadonlyMap<string, Bearing>> {
  const rows = await runStatement<{ id: string; evidence: Bearing }>(context, 'claim-directions', { ids });
  return new Map(rows.map(({ id, evidence }) => [id, evidence]));
}
