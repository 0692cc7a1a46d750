import { compareMandates } from '../../../domain/mandates/compare-mandates.ts';
import { lastDay, mandatePeriods, runUntil, type TimedProvision } from '../../../domain/mandates/mandate-periods.ts';
import { mapPaced } from '../../pacing/in-steps.ts';
import { readDay } from '../arguments.ts';
import type { EntityRef } from '../nodes/entity-ref.ts';
import type { QuestionContext } from '../question-context.ts';
import { runStatement } from '../run-statement.ts';

interface Doctrine extends EntityRef {
  newer: { kind: string | null; id: string | null; title: string | null; date: string | null; sourceId: string | null };
  effectiveOn: string | null;
  reviewOn: string | null;
  /** The standing of a document by a source, and that source. */
  said: string | null;
  saidBy: string | null;
  sourceId: string;
}

interface Arguments {
  date: string;
  kinds?: string[] | null;
  missionKinds?: string[] | null;
  first: number;
}

type MissionAt = EntityRef &
  Record<'resolution' | 'provision' | 'adoptedOn' | 'mandateUntil' | 'mandateBy', string | null> & {
    isFirst: boolean | null;
    renewalsComplete: boolean;
  };
type MissionRow = EntityRef & { provisions: (TimedProvision & { protectsCivilians: boolean })[] };

interface Row {
  factsUntil: string;
  doctrine: Doctrine[];
  missions: MissionRow[];
}

/** Kinds that tell somebody what to do; reports and toolkits are never in force. */
const normative = [
  'POLICY',
  'GUIDELINES',
  'CONCEPT',
  'DOCTRINE',
  'MANUAL',
  'HANDBOOK',
  'FRAMEWORK',
  'TRAINING',
  'AIDE_MEMOIRE',
  'GUIDANCE_NOTE',
  'ROADMAP',
  'COMMITMENT',
];

/** `Query.asAt`. */
export async function asAt(
  _root: unknown,
  { date, kinds, missionKinds, first }: Arguments,
  context: QuestionContext,
): Promise<object> {
  const day = readDay('date', date)!;
  const [row] = await runStatement<Row>(context, 'as-at', {
    day,
    kinds: (kinds ?? normative).filter((kind) => normative.includes(kind)),
    missionKinds: missionKinds ?? null,
    most: first + 1,
  });
  const { doctrine, missions, factsUntil } = row!;
  const shown = await mapPaced(missions.slice(0, first), context, (mission) => missionAt(mission, day));
  return {
    date: day,
    doctrine: doctrine.slice(0, first).map((document) => ({ ...document, ...statusOn(document, day) })),
    missions: shown,
    notices: [
      ...(doctrine.length > first || missions.length > first
        ? [`There are more than ${first} of one sort; ask for more with "first", or for fewer kinds.`]
        : []),
      ...(shown.some(({ renewalsComplete }) => !renewalsComplete)
        ? ['Where renewals are not complete, a provision shown need not be the wording that was current on the day.']
        : []),
      'Only the openings of most documents were seen; clauses that withdraw older ones stand at their ends and may have been missed.',
      ...(kinds?.some((kind) => !normative.includes(kind))
        ? ['Reports, studies and other kinds that are no norms are never in force and are left out.']
        : []),
      ...(day > factsUntil ? [`The day lies after ${factsUntil}, up to which facts were collected.`] : []),
    ],
  };
}

function statusOn(
  { newer, effectiveOn, reviewOn, said, saidBy, sourceId }: Doctrine,
  day: string,
): { status: string; because: string | null; sourceId: string | null } {
  if (newer.id !== null) {
    const later = `${newer.title ?? newer.id} (${newer.date ?? 'no date'})`;
    return newer.kind === 'SUPERSEDES'
      ? { status: 'SUPERSEDED', because: `A source says that ${later} takes its place.`, sourceId: newer.sourceId }
      : { status: 'REVISED', because: `A later edition or revision was out: ${later}.`, sourceId: newer.sourceId };
  }
  if (reviewOn !== null && reviewOn < day)
    return { status: 'REVIEW_DATE_PASSED', because: `It was to be reviewed by ${reviewOn}.`, sourceId };
  if (effectiveOn !== null && effectiveOn <= day)
    return {
      status: 'IN_FORCE',
      because: `It applies from ${effectiveOn}, and nothing seen had taken its place.`,
      sourceId,
    };
  return said === null
    ? { status: 'NOT_KNOWN', because: null, sourceId: null }
    : { status: 'NOT_KNOWN', because: `A source says, without a day: ${said}`, sourceId: saidBy ?? sourceId };
}

/**
 * A mission on a day: its latest provision of protection that applied by then, and the period of the mandate that ran.
 * Of several of one resolution the first is shown.
 */
function missionAt({ provisions, ...card }: MissionRow, day: string): MissionAt {
  const inOrder = [...provisions].sort(compareMandates);
  const protective = inOrder.filter(
    ({ protectsCivilians, effectiveFrom, adoptedOn }) => protectsCivilians && (effectiveFrom ?? adoptedOn) <= day,
  );
  const symbol = protective.at(-1)?.symbol;
  const latest = protective.find((provision) => provision.symbol === symbol);
  const periods = mandatePeriods(inOrder);
  const period = periods.findLast(({ from, until }) => from <= day && (lastDay(until) ?? day) >= day);
  return {
    ...card,
    resolution: latest?.symbol ?? null,
    provision: latest?.provision ?? null,
    adoptedOn: latest?.adoptedOn ?? null,
    isFirst: latest ? latest.symbol === protective[0]!.symbol : null,
    mandateUntil: period?.until ?? null,
    mandateBy: period?.resolution ?? null,
    renewalsComplete: runUntil(periods, day),
  };
}
