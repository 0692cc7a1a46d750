import { compareMandates } from '../../../domain/mandates/compare-mandates.ts';
import { isGap, mandatePeriods, runUntil, type TimedProvision } from '../../../domain/mandates/mandate-periods.ts';
import { readDay } from '../arguments.ts';
import type { EntityRef } from '../nodes/entity-ref.ts';
import type { QuestionContext } from '../question-context.ts';
import { runStatement } from '../run-statement.ts';

interface Arguments {
  asOf?: string | null;
  protection: boolean;
  actions?: string[] | null;
  first: number;
}

type Provision = EntityRef & TimedProvision & { protectsCivilians: boolean; formula: string | null };

/** `Mission.mandateHistory`. */
export async function mandateHistory(
  { id }: { id: string },
  { asOf, protection, actions, first }: Arguments,
  context: QuestionContext,
): Promise<object> {
  const [row] = await runStatement<{ day: string; endedTo: { toString(): string } | null; provisions: Provision[] }>(
    context,
    'mandate-history',
    { id, day: readDay('asOf', asOf), resolution: null },
  );
  const day = row!.day;
  const all = row!.provisions.toSorted(compareMandates);
  const wanted = all.filter(
    ({ protectsCivilians, formula, action }) =>
      (!protection || protectsCivilians || formula !== null) && (actions?.includes(action) ?? true),
  );
  const periods = mandatePeriods(all);
  const ended = row!.endedTo?.toString();
  const complete = runUntil(periods, ended !== undefined && ended < day ? ended : day);
  return {
    provisions: wanted.slice(0, first),
    total: wanted.length,
    periods,
    gaps: periods.filter(isGap),
    complete,
    notices: [
      ...(complete
        ? []
        : [
            'The periods that are recorded here do not reach from the first without a gap to the end of the mandate or the day asked for, so provisions may be missing.',
          ]),
      ...(wanted.length > first
        ? [`There are ${wanted.length} provisions; ask for more with "first", or for fewer actions.`]
        : []),
    ],
  };
}
