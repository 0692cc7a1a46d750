import { isForFact, readPhrase, type Asked } from '../../../domain/words/read-phrase.ts';
import type { EntityRef } from '../nodes/entity-ref.ts';
import type { QuestionContext } from '../question-context.ts';
import { runStatement } from '../run-statement.ts';
import { wordQueries } from './word-queries.ts';

/** A node that has what a phrase asks for: its own text, how well it fits, and which of the things asked for it has. */
export type TextHit = EntityRef & { text: string; score: number; asked: Asked[] };

/** How many texts of one thing asked for are looked at, the best first. */
const MOST = 2_000;
/** How much of what the best one has makes a hit. */
const ENOUGH = 0.55;
/** A thing that fewer than one in so many have weighs no more than that, so that no stray word decides alone. */
const RARE = 7;
/** By how much evidence can put a claim higher at the most; not at all where a fact is asked for. */
const HIGHEST = 10;

/** Which hits are wanted: only some types, only some kinds of claims, not some nodes, and a page of the rest. */
export interface Page {
  kinds?: readonly string[] | undefined;
  claimKinds?: readonly string[] | undefined;
  without?: readonly string[];
  /** The things asked for, if the phrase is not read as words. */
  asked?: readonly Asked[];
  /** The ids of nodes that have the first thing asked for otherwise than by their texts. */
  linked?: readonly string[];
  skip?: number;
  first: number;
}

export interface Found {
  total: number;
  hits: TextHit[];
}

/** All that a phrase finds, of which the page shows the first. */
export interface FoundAll extends Found {
  /** The ids of all hits, the best first. */
  ids: string[];
  /** Things asked for that nothing has, as they were typed. */
  nowhere: string[];
}

/**
 * The hits of a phrase in our own texts, the best first. A phrase without a word finds nothing, and no kinds hold
 * nothing.
 */
export async function findText(context: QuestionContext, phrase: string, page: Page): Promise<Found> {
  const { total, hits } = await find(context, phrase, page, false);
  return { total, hits };
}

/** The same, with the ids of all hits and what nothing has. */
export async function findAll(context: QuestionContext, phrase: string, page: Page): Promise<FoundAll> {
  return find(context, phrase, page, true);
}

interface Row {
  total: number;
  /** How many have each thing; null where nothing has any. */
  having: number[] | null;
  hits: (Omit<TextHit, 'asked'> & { places: number[] })[];
  ids: string[] | null;
}

async function find(
  context: QuestionContext,
  phrase: string,
  { kinds, claimKinds, without = [], asked = readPhrase(phrase), linked = [], skip = 0, first }: Page,
  all: boolean,
): Promise<FoundAll> {
  if (asked.length === 0 || kinds?.length === 0 || claimKinds?.length === 0)
    return { total: 0, hits: [], ids: [], nowhere: [] };
  const required = asked.filter(({ isHint }) => !isHint);
  const [row] = await runStatement<Row>(context, 'full-text', {
    ...queriesOf(phrase, asked, kinds),
    claimKinds: claimKinds ?? null,
    linked,
    without,
    skip,
    first,
    all,
  });
  const { total, having, hits, ids } = row!;
  return {
    total,
    ids: ids ?? [],
    nowhere: required.filter((_, place) => !having?.[place]).map(({ words }) => words),
    hits: hits.map(({ places, ...hit }) => ({
      ...hit,
      asked: places.toSorted((a, b) => a - b).map((place) => required[place]!),
    })),
  };
}

/** Returns the parameters of the statement for a phrase, among nodes of some types. */
export function queriesOf(phrase: string, asked: readonly Asked[], kinds?: readonly string[]): Record<string, unknown> {
  return {
    queries: wordQueries(phrase, asked, kinds),
    things: asked.filter(({ isHint }) => !isHint).length,
    most: MOST,
    enough: ENOUGH,
    rare: RARE,
    highest: isForFact(phrase) ? 1 : HIGHEST,
  };
}
