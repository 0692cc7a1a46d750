import { claimStatus } from '../../../records/claim-status.ts';
import { badArgument } from '../../bad-argument.ts';
import { mapPaced } from '../../pacing/in-steps.ts';
import { readDay } from '../arguments.ts';
import type { EntityRef } from '../nodes/entity-ref.ts';
import type { QuestionContext } from '../question-context.ts';
import { runStatement } from '../run-statement.ts';
import { findAll } from '../search/full-text.ts';
import { nodeOf } from '../search/identify.ts';
import { showMatched, type Matched } from '../search/matched.ts';
import { groupStudies, type AuthoredWork } from './group-studies.ts';

interface Arguments {
  claim?: string | null;
  phrase?: string | null;
  kinds?: string[] | null;
  directions?: string[] | null;
  asOf?: string | null;
  first: number;
}

interface EvidenceItem extends AuthoredWork {
  id: string;
  direction: string;
  reportedBy: string | null;
  published: string | null;
  issuers: string[];
  work: EntityRef;
}

interface Row {
  id: string;
  /** Of the claims that are shown. */
  statement: string | null;
  concerned: string[];
  evidence: EvidenceItem[];
}

/** The claims that are meant, the best first. */
interface Meant {
  ids: string[];
  /** How well those that are shown fit, where a phrase found them. */
  fits: Map<string, { score: number; matched: Matched[] }>;
  /** The parts of the phrase that no claim has. */
  nowhere: string[];
}

const order = ['SUPPORTS', 'QUALIFIES', 'DISPUTES', 'BACKGROUND'];

/**
 * `Query.evidenceFor`. What is counted is counted over all claims that match and over evidence of all directions;
 * `first` and `directions` choose what is shown.
 */
export async function evidenceFor(
  _root: unknown,
  { directions, asOf, first, ...which }: Arguments,
  context: QuestionContext,
): Promise<object> {
  const day = readDay('asOf', asOf);
  const { ids, fits, nowhere } = await claimsOf(context, which, first);
  const rows = await runStatement<Row>(context, 'evidence-for', { claims: ids, shown: first });
  const inTime = ({ published }: EvidenceItem): boolean => day === null || (published !== null && published <= day);
  const known = rows.map(({ evidence, ...row }) => ({ ...row, evidence: evidence.filter(inTime) }));
  const items = known.flatMap(({ evidence, concerned }) => evidence.map((item) => ({ ...item, concerned })));
  const groups = groupStudies(
    items.filter((item) => item.work.id !== item.reportedBy && item.direction !== 'BACKGROUND'),
  );
  return {
    total: ids.length,
    claims: known.slice(0, first).map(({ id, statement, evidence }) => ({
      id,
      statement,
      kind: 'Claim',
      status: claimStatus(evidence.map(({ direction }) => direction)),
      score: fits.get(id)?.score ?? null,
      matched: fits.get(id)?.matched ?? [],
      evidence: evidence
        .filter(({ direction }) => directions?.includes(direction) ?? true)
        .sort((a, b) => order.indexOf(a.direction) - order.indexOf(b.direction))
        .map((item) => ({ ...item, kind: 'Evidence' })),
    })),
    independentStudies: groups.length,
    studyGroups: groups,
    worksOfConcernedOrganizations: new Set(
      items
        .filter(({ issuers, concerned }) => issuers.some((issuer) => concerned.includes(issuer)))
        .map(({ work }) => work.id),
    ).size,
    leftOut: rows.flatMap(({ evidence }) => evidence).length - items.length,
    notCovered: [
      'Directions are what the reporting document says a work shows; nobody here has read the works.',
      'Only claims of the documents that are curated here: see dataset { coverage }.',
      'Which data sets studies share is not recorded; studies are grouped by authors alone.',
      ...(nowhere.length > 0
        ? [
            `No claim here has ${nowhere.map((words) => `"${words}"`).join(', ')}, in another form or by a synonym either.`,
          ]
        : []),
      ...(rows.length === 0 ? ['No claim here matches; that does not mean that there is no evidence.'] : []),
    ],
  };
}

/** One claim by id, or those that a phrase finds. */
async function claimsOf(
  context: QuestionContext,
  { claim, phrase, kinds }: Pick<Arguments, 'claim' | 'phrase' | 'kinds'>,
  first: number,
): Promise<Meant> {
  if ((claim == null) === (phrase == null))
    throw badArgument(
      claim == null ? 'claim' : 'phrase',
      'and the other one: give exactly one of "claim" and "phrase".',
    );
  if (claim != null)
    return { ids: [(await nodeOf(context, 'claim', claim, 'Claim')).id], fits: new Map(), nowhere: [] };
  const { ids, hits, nowhere } = await findAll(context, phrase!, {
    kinds: ['Claim'],
    claimKinds: kinds ?? undefined,
    first,
  });
  const fits = await mapPaced(
    hits,
    context,
    (hit) => [hit.id, { score: hit.score, matched: showMatched(hit) }] as const,
  );
  return { ids, fits: new Map(fits), nowhere };
}
