import { PocNormsError } from '../../errors.ts';
import type { ClaimKind, EvidenceDirection, EvidenceQuery } from '../generated/questions.ts';
import { askApi } from './ask-api.ts';
import { findId } from './find-id.ts';
import type { Rows } from './list-rows.ts';
import { openRoute } from './open-route.ts';
import { printAnswer, type Format } from './print-answer.ts';

interface Options extends Format {
  url?: string;
  claim?: string;
  kinds?: string[];
  directions?: string[];
  asOf?: string;
  first?: number;
}

type Found = EvidenceQuery['evidenceFor'];

const columns = [
  'claim',
  'statement',
  'status',
  'matched',
  'evidence',
  'direction',
  'strength',
  'work',
  'workKind',
  'workLabel',
  'workDate',
  'endnote',
  'summary',
];
const options = {
  phrase: 'the phrase',
  claim: '--claim',
  kinds: '--kinds',
  directions: '--directions',
  asOf: '--as-of',
  first: '--first',
};

/**
 * Prints what is reported for and against the claims that a phrase finds, or one claim; exit code 1 when no claim is
 * found.
 */
export async function evidence(
  phrase: string | undefined,
  { url, claim: named, kinds, directions, asOf, first, ...format }: Options,
): Promise<void> {
  if ((phrase === undefined) === (named === undefined))
    throw new PocNormsError(
      'USAGE',
      'Evidence is asked for by a phrase or by a claim.',
      'Give "some words" or --claim ID, one of them.',
    );
  const route = await openRoute(url);
  try {
    const claim = named === undefined ? undefined : await findId(route, named, '--claim');
    const answer = await askApi(route, 'evidence', {
      phrase,
      claim,
      kinds: kinds as ClaimKind[],
      directions: directions as EvidenceDirection[],
      asOf,
      first,
    });
    printAnswer(answer, format, options, {
      read: ({ evidenceFor }) => show(evidenceFor),
      rows: ({ evidenceFor }) => toRows(evidenceFor),
    });
    if (answer.data?.evidenceFor.claims.length === 0) process.exitCode = 1;
  } finally {
    await route.close();
  }
}

function show({
  total,
  claims,
  independentStudies,
  studyGroups,
  worksOfConcernedOrganizations,
  leftOut,
  notCovered,
}: Found): object {
  return {
    'claims that match':
      claims.length < total ? `${total}, of which the first ${claims.length} follow (--first shows up to 50)` : total,
    claims: claims.map(({ id, statement, status, matched, evidence: items }) => ({
      claim: statement,
      id,
      status,
      ...(matched.length > 0 && { matched: showMatched(matched) }),
      evidence: items.map(({ direction, work, endnote, summary }) => ({
        direction,
        work: work.label,
        date: work.date,
        note: endnote,
        summary,
      })),
    })),
    'independent studies': independentStudies,
    'study groups': studyGroups.map(({ works, sharedAuthors }) => ({
      works: works.map(({ label }) => label),
      'shared authors': sharedAuthors,
    })),
    'works of concerned organizations': worksOfConcernedOrganizations,
    'left out by date': leftOut,
    'not covered': notCovered.join('\n'),
  };
}

/** Returns which words of a phrase a claim has, and as which: "troop numbers as more peacekeepers". */
function showMatched(matched: Found['claims'][number]['matched']): string {
  return matched
    .map(({ asked, found }) =>
      found === null
        ? `${asked} in what is recorded about it`
        : found.toLowerCase() === asked.toLowerCase()
          ? asked
          : `${asked} as ${found}`,
    )
    .join('; ');
}

/** A row for every piece of evidence; a claim without any has one row. */
function toRows({ claims }: Found): Rows {
  const rows = claims.flatMap(({ id: claim, statement, status, matched, evidence: items }) =>
    items.length === 0
      ? [{ claim, statement, status, matched: showMatched(matched) }]
      : items.map(({ id, direction, strength, summary, endnote, work }) => ({
          claim,
          statement,
          status,
          matched: showMatched(matched),
          evidence: id,
          direction,
          strength,
          work: work.id,
          workKind: work.kind,
          workLabel: work.label,
          workDate: work.date,
          endnote,
          summary,
        })),
  );
  return { columns, rows };
}
