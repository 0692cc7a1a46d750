import { judgeKeys, judgeNames, nearQuery, type Bearer, type Judgement } from '../../../domain/identify/judge.ts';
import { understandIdentifier, type UnderstoodIdentifier } from '../../../domain/identify/understand.ts';
import { badArgument } from '../../bad-argument.ts';
import type { QuestionContext } from '../question-context.ts';
import { runStatement } from '../run-statement.ts';
import { anyOf } from './any-of.ts';

const MOST_BEARERS = 25;
const MOST_NEAR = 100;

export type Identified = Judgement & { understood: UnderstoodIdentifier };

/**
 * Returns the nodes that an identifier names, for every question and command that takes one. One statement if a node
 * has it as written, a second one if names have to be compared word by word.
 */
export async function identify(context: QuestionContext, identifier: string, kind?: string): Promise<Identified> {
  await context.pace?.rest(); // A long one takes some hundredths of a second.
  const understood = understandIdentifier(identifier);
  const wanted = (bearers: readonly Bearer[]): readonly Bearer[] =>
    kind !== undefined && bearers.some((bearer) => bearer.kind === kind)
      ? bearers.filter((bearer) => bearer.kind === kind)
      : bearers;
  const withKeys = wanted(await withKeysOf(context, understood));
  const judged = judgeKeys(understood, withKeys);
  if (judged) return { ...judged, understood };
  const query = nearQuery(understood);
  const near = query === undefined ? [] : await askBearers(context, query, { most: MOST_NEAR, printed: false });
  return { ...judgeNames(understood, wanted(near), withKeys), understood };
}

/**
 * The nodes that bear what was understood as one of their identifiers, whichever they are; none for a text that is too
 * long for one.
 */
export async function bearersOf(
  context: QuestionContext,
  understood: UnderstoodIdentifier,
): Promise<readonly Bearer[]> {
  return judgeKeys(understood, await withKeysOf(context, understood))?.matches ?? [];
}

async function withKeysOf(context: QuestionContext, { text, keys, readings }: UnderstoodIdentifier): Promise<Bearer[]> {
  const isCitation = text.includes(' ') && readings.some(({ leftovers }) => leftovers.length > 0);
  return keys.length === 0 ? [] : askBearers(context, anyOf(keys), { most: MOST_BEARERS, printed: isCitation });
}

function askBearers(
  context: QuestionContext,
  query: string,
  { most, printed }: { most: number; printed: boolean },
): Promise<Bearer[]> {
  return runStatement<Bearer>(context, printed ? 'identifiers-printed' : 'identifiers', { query, most });
}

/**
 * The one node that an argument names; BAD_USER_INPUT with what can have been meant when it names none, several, or one
 * of another type.
 */
export async function nodeOf(
  context: QuestionContext,
  argument: string,
  given: string,
  kind?: string,
): Promise<Bearer> {
  const identified = await identify(context, given, kind);
  const [match] = identified.matches;
  if (identified.outcome !== 'FOUND' || !match) throw badArgument(argument, sayNothingFound(given, identified));
  if (kind !== undefined && match.kind !== kind)
    throw badArgument(argument, `names ${match.id}, which is a ${match.kind}.`);
  return match;
}

/** Why an identifier names no single node, and what is near it. */
export function sayNothingFound(
  given: string,
  { outcome, understoodAs, matches, nearest, notices }: Identified,
): string {
  const named = JSON.stringify(given.length > 100 ? `${given.slice(0, 100)}…` : given);
  const ids = (bearers: readonly Bearer[]): string =>
    bearers
      .slice(0, MOST_SHOWN)
      .map(({ id }) => id)
      .join(', ');
  if (outcome === 'AMBIGUOUS')
    return `names ${named}, which ${matches.length} nodes bear: ${ids(matches)}. Name one of them by its id.`;
  const near = nearest.length > 0 ? ` The nearest: ${ids(nearest)}.` : ' Nothing here is near it.';
  return [
    `names ${named}, understood as ${understoodAs}, and no node of this graph bears it.`,
    ...notices,
    near.trim(),
  ].join(' ');
}

const MOST_SHOWN = 10;
