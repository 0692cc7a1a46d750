import type { Asked } from '../../../domain/words/read-phrase.ts';
import { nameTag } from '../../../records/search-texts.ts';

/** A query of the index. */
export interface WordQuery {
  query: string;
  /** Which of the things that have to be there it looks for; null where it only puts texts higher. */
  place: number | null;
}

/** How much a match counts in the texts about a node that are not its own. */
const fields = [
  ['_words', 1],
  ['_around', 0.4],
  ['_evidence', 0.2],
] as const;
const PARTED = 0.2;
const SENSE = 0.8;
const SENSE_OF_PHRASE = 1.2;
const PAIR = 0.5;
const NAME = 20;
const HINT = 1.1;

/**
 * Returns Lucene queries over the index poc_norms_search: for each thing asked for, and for what ranks a text higher
 * (words that ask, words in sequence, the phrase as a name). A phrase stands in quotes only.
 */
export function wordQueries(phrase: string, asked: readonly Asked[], kinds?: readonly string[]): WordQuery[] {
  const chosen = kinds === undefined ? '' : ` AND (_tags:(${kinds.map(quoted).join(' ')}))^0`;
  const query = (one: Asked): string =>
    fields.map(([field, weight]) => `${field}:(${alternatives(one)})^${weight}`).join(' ');
  const required = asked.filter(({ isHint }) => !isHint);
  const hints = asked.filter(({ isHint }) => isHint);
  const pairs = required.slice(1).flatMap((next, index) => {
    const [before, behind] = [required[index]!.runs[0]?.at(-1), next.runs[0]?.[0]];
    return before !== undefined && behind !== undefined ? [quoted(`${before} ${behind}`)] : [];
  });
  const bonus = [
    `_tags:${quoted(nameTag(phrase))}^${NAME}`,
    ...(pairs.length > 0 ? [`_words:(${pairs.join(' ')})^${PAIR}`, `_around:(${pairs.join(' ')})^${PAIR}`] : []),
    ...hints.map((hint) => `(${query(hint)})^${HINT}`),
  ];
  const among = (part: string): string => `(${part})${chosen}`;
  return [
    ...required.map((one, place) => ({ query: among(query(one)), place })),
    ...bonus.map((part) => ({ query: among(part), place: null })),
  ];
}

/**
 * Returns the query of a field for one part of a phrase: its words in sequence, a synonym or, ranked lower, all of its
 * words anywhere.
 */
function alternatives({ runs, senses }: Asked): string {
  const [stems = []] = runs;
  return [
    ...runs.map((run) => quoted(run.join(' '))),
    ...senses.map((sense) => `${quoted(sense)}^${stems.length > 1 ? SENSE_OF_PHRASE : SENSE}`),
    ...(stems.length > 1 && senses.length > 0 ? [`(${stems.map(quoted).join(' AND ')})^${PARTED}`] : []),
  ].join(' ');
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
