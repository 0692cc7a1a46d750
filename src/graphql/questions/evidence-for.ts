import { claimStatus } from '../../model/claim-status.ts';
import { badArgument } from '../bad-argument.ts';
import { readDay } from './arguments.ts';
import { ask, type QuestionContext } from './ask.ts';
import { nodeOf } from './identify.ts';
import { findText, type Card } from './full-text.ts';
import { groupStudies, type Work } from './group-studies.ts';

interface Arguments {
  claim?: string | null;
  phrase?: string | null;
  directions?: string[] | null;
  asOf?: string | null;
  first: number;
}

interface Item extends Work {
  id: string;
  direction: string;
  reportedBy: string | null;
  published: string | null;
  issuers: string[];
  work: Card;
}

interface Row {
  id: string;
  statement: string;
  concerned: string[];
  evidence: Item[];
}

const order = ['SUPPORTS', 'QUALIFIES', 'DISPUTES', 'BACKGROUND'];

/** `Query.evidenceFor`. */
export async function evidenceFor(_root: unknown, { claim, phrase, directions, asOf, first }: Arguments, context: QuestionContext): Promise<object> {
  const day = readDay('asOf', asOf);
  const rows = await ask<Row>(context, 'evidence-for', { claims: await claimsOf(context, claim, phrase, first) });
  const wanted = (item: Item): boolean => directions?.includes(item.direction) ?? true;
  const inTime = ({ published }: Item): boolean => day === null || (published !== null && published <= day);
  const shown = rows.map(({ evidence, ...row }) => ({ ...row, evidence: evidence.filter((item) => wanted(item) && inTime(item)).sort((a, b) => order.indexOf(a.direction) - order.indexOf(b.direction)) }));
  const items = shown.flatMap(({ evidence, concerned }) => evidence.map((item) => ({ ...item, concerned })));
  const groups = groupStudies(items.filter((item) => item.work.id !== item.reportedBy && item.direction !== 'BACKGROUND'));
  return {
    claims: shown.map(({ id, statement, evidence }) => ({
      id, statement, kind: 'Claim', status: claimStatus(evidence.map(({ direction }) => direction)), evidence: evidence.map((item) => ({ ...item, kind: 'Evidence' })),
    })),
    independentStudies: groups.length,
    studyGroups: groups,
    worksOfConcernedOrganizations: new Set(items.filter(({ issuers, concerned }) => issuers.some((issuer) => concerned.includes(issuer))).map(({ work }) => work.id)).size,
    leftOut: rows.flatMap(({ evidence }) => evidence).filter((item) => wanted(item) && !inTime(item)).length,
    notCovered: [
      'Directions are what the reporting document says a work shows; nobody here has read the works.',
      'Only claims of the documents that are curated here: see dataset { coverage }.',
      'Which data sets studies share is not recorded; studies are grouped by authors alone.',
      ...(rows.length === 0 ? ['No claim here matches; that does not mean that there is no evidence.'] : []),
    ],
  };
}

/** The ids of the claims that are meant: one by id, or those that a phrase finds. */
async function claimsOf(context: QuestionContext, claim: string | null | undefined, phrase: string | null | undefined, first: number): Promise<string[]> {
  if ((claim == null) === (phrase == null)) throw badArgument(claim == null ? 'claim' : 'phrase', 'and the other one: give exactly one of "claim" and "phrase".');
  if (phrase != null) return (await findText(context, phrase, { kinds: ['Claim'], first })).hits.map(({ id }) => id);
  return [(await nodeOf(context, 'claim', claim!, 'Claim')).id];
}
