import { shorten } from '../clean-text.ts';
import type { CouncilText, Refusal, RefusalReason } from '../import/council-text.ts';
import type { CouncilFolder, Duplicate } from '../import/read-council-folder.ts';

/** How many files are named for each reason, for people; a machine gets all of them. */
const NAMED = 10;
/** A file may have a path of 4,000 characters, and a problem may quote what stands in it. */
const LONGEST_LINE = 500;

const reasons: Record<RefusalReason, string> = {
  UNREADABLE: 'cannot be read',
  NO_RESOLUTION: 'name no resolution of the Security Council',
  OTHER_ORGAN: 'are texts of another organ',
  OTHER_DOCUMENT: 'are documents of another kind',
  OTHER_LANGUAGE: 'are in another language',
  DISPUTED: 'contradict themselves',
  NO_DAY: 'name no day of adoption',
  NO_PARAGRAPH: 'have no paragraphs',
};

/** The result of reading a folder, as far as it is known before anything is written. */
export interface ReadReport {
  texts: number;
  provisions: number;
  citations: number;
  votes: number;
  /** Citations with another year than that of the resolution cited. */
  wrongYears: number;
  /** How much of what was looked for could not be told; it is null in the answers. */
  notRead: { language: number; meeting: number; votes: number; verb: number; year: number };
  /** Texts that do not agree with themselves or with others, and therefore change no citation. */
  uncertain: readonly { file: string; symbol: string; notices: readonly string[] }[];
  duplicates: readonly Duplicate[];
  otherFiles: number;
  refused: readonly Refusal[];
}

/** Counts what was read of a folder and what was not. */
export function reportOf({ texts, duplicates, others, refusals }: CouncilFolder): ReadReport {
  const provisions = texts.flatMap((text) => text.provisions);
  const citations = provisions.flatMap((provision) => provision.citations);
  const without = (lacks: (text: CouncilText) => boolean): number => texts.filter(lacks).length;
  return {
    texts: texts.length,
    provisions: provisions.length,
    citations: citations.length,
    votes: texts.reduce((sum, { votes }) => sum + (votes?.voters.length ?? 0), 0),
    wrongYears: citations.filter(({ wrongYear }) => wrongYear).length,
    notRead: {
      language: without(({ language }) => language === undefined),
      meeting: without(({ meeting }) => meeting === undefined),
      votes: without(
        ({ votes }) => votes?.inFavour === undefined || votes.against === undefined || votes.abstaining === undefined,
      ),
      verb: provisions.filter(({ verb, number }) => verb === undefined && !number.includes('heading')).length,
      year: citations.filter(({ symbol, wrongYear }) => symbol.startsWith('S/RES/') && wrongYear === undefined).length,
    },
    uncertain: texts.filter(({ certain }) => !certain).map(({ file, symbol, notices }) => ({ file, symbol, notices })),
    duplicates,
    otherFiles: others,
    refused: refusals,
  };
}

/**
 * The report for people: how many files were not read for each reason, the first of them by name, and what could not be
 * told of those that were.
 */
export function describeReading({
  provisions,
  notRead,
  uncertain,
  duplicates,
  otherFiles,
  refused,
}: ReadReport): string[] {
  const kinds = (Object.keys(reasons) as RefusalReason[])
    .map((reason) => ({ reason, files: refused.filter((one) => one.reason === reason) }))
    .filter(({ files }) => files.length > 0);
  return [
    ...kinds.flatMap(({ reason, files }) => [
      `${files.length} refused, since they ${reasons[reason]}:`,
      ...named(
        files.map(
          ({ file, problem, symbol }) =>
            `${file}: ${problem}${symbol === undefined || problem.includes(symbol) ? '' : ` (${symbol})`}`,
        ),
      ),
    ]),
    ...(duplicates.length > 0
      ? [
          `${duplicates.length} hold a resolution that another file was read for:`,
          ...named(duplicates.map(describeDuplicate)),
        ]
      : []),
    ...(uncertain.length > 0
      ? [
          `${uncertain.length} read, but not certain, so that they change no citation:`,
          ...named(
            uncertain.map(
              ({ file, symbol, notices }) => `${file}: ${symbol}. ${notices[0] ?? 'Its name alone has the number.'}`,
            ),
          ),
        ]
      : []),
    `Could not be told, and is null: the votes of ${notRead.votes} texts, the meeting of ${notRead.meeting}, the language of ${notRead.language}; the verb of ${notRead.verb} of ${provisions} paragraphs; whether ${notRead.year} citations have the right year`,
    `${refused.length} files refused, ${duplicates.length} duplicates, ${otherFiles} are neither XML nor text`,
  ];
}

function describeDuplicate({ file, symbol, readFrom, reason }: Duplicate): string {
  return `${file}: has ${symbol} ${reason === 'SAME_WORDS' ? 'in the same words as' : 'in other words than'} ${readFrom}, which was read`;
}

function named(lines: readonly string[]): string[] {
  return [
    ...lines.slice(0, NAMED).map((line) => `  ${shorten(line, LONGEST_LINE)}`),
    ...(lines.length > NAMED ? [`  and ${lines.length - NAMED} more; --json names all`] : []),
  ];
}
