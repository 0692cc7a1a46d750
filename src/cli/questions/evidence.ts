import { PocNormsError } from '../../errors.ts';
import type { EvidenceDirection, EvidenceQuery } from '../generated/questions.ts';
import { ask } from './ask.ts';
import { findId } from './find-id.ts';
import type { Rows } from './list-rows.ts';
import { openRoute } from './open-route.ts';
import { printAnswer, type Format } from './print-answer.ts';

interface Options extends Format {
  url?: string;
  claim?: string;
  directions?: string[];
  asOf?: string;
  first?: number;
}

type Found = EvidenceQuery['evidenceFor'];

const columns = ['claim', 'statement', 'status', 'evidence', 'direction', 'strength', 'work', 'workKind', 'workLabel', 'workDate', 'endnote', 'summary'];
const options = { phrase: 'the phrase', claim: '--claim', directions: '--directions', asOf: '--as-of', first: '--first' };

/** Prints what is reported for and against the claims that a phrase finds, or one claim; exit code 1 when no claim is found. */
export async function evidence(phrase: string | undefined, { url, claim: named, directions, asOf, first, ...format }: Options): Promise<void> {
  if ((phrase === undefined) === (named === undefined)) throw new PocNormsError('USAGE', 'Evidence is asked for by a phrase or by a claim.', 'Give "some words" or --claim ID, one of them.');
  const route = await openRoute(url);
  try {
    const claim = named === undefined ? undefined : await findId(route, named, '--claim');
    const answer = await ask(route, 'evidence', { phrase, claim, directions: directions as EvidenceDirection[], asOf, first });
    printAnswer(answer, format, options, { read: ({ evidenceFor }) => show(evidenceFor), rows: ({ evidenceFor }) => toRows(evidenceFor) });
    if (answer.data?.evidenceFor.claims.length === 0) process.exitCode = 1;
  } finally {
    await route.close();
  }
}

function show({ claims, independentStudies, studyGroups, worksOfConcernedOrganizations, leftOut, notCovered }: Found): object {
  return {
    claims: claims.map(({ id, statement, status, evidence: items }) => ({
      claim: statement, id, status,
      evidence: items.map(({ direction, work, endnote, summary }) => ({ direction, work: work.label, date: work.date, note: endnote, summary })),
    })),
    'independent studies': independentStudies,
    'study groups': studyGroups.map(({ works, sharedAuthors }) => ({ works: works.map(({ label }) => label), 'shared authors': sharedAuthors })),
    'works of concerned organizations': worksOfConcernedOrganizations,
    'left out by date': leftOut,
    'not covered': notCovered.join('\n'),
  };
}

/** A row for every piece of evidence; a claim without any has one row. */
function toRows({ claims }: Found): Rows {
  const rows = claims.flatMap(({ id: claim, statement, status, evidence: items }) => items.length === 0 ? [{ claim, statement, status }] : items.map(({ id, direction, strength, summary, endnote, work }) => ({
    claim, statement, status, evidence: id, direction, strength, work: work.id, workKind: work.kind, workLabel: work.label, workDate: work.date, endnote, summary,
  })));
  return { columns, rows };
}
