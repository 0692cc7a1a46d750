import { keyOfId } from '../../model/identifiers.ts';
import { anyOf } from './any-of.ts';
import { badArgument } from '../bad-argument.ts';
import { ask, type QuestionContext } from './ask.ts';
import type { Card } from './full-text.ts';

/** `Query.entities`. */
export async function entities(_root: unknown, { ids }: { ids: string[] }, context: QuestionContext): Promise<Card[]> {
  const rows = await askCards(context, ids);
  return ids.flatMap((id) => rows.find(({ asked }) => asked === id) ?? []);
}

/** The card of one node, by id or former id, of any type or of one; BAD_USER_INPUT when there is none, or it is of another. */
export async function cardOf(context: QuestionContext, argument: string, id: string, kind?: string): Promise<Card> {
  const [row] = await askCards(context, [id]);
  if (!row) throw badArgument(argument, `names ${JSON.stringify(id.slice(0, 100))}, and no node of this graph has that id. lookup(identifier:) finds ids by symbol, acronym or name.`);
  if (kind !== undefined && row.kind !== kind) throw badArgument(argument, `names ${row.id}, which is a ${row.kind}.`);
  return row;
}

/** The cards of nodes by id or former id, each with the id that was asked for. */
export function askCards(context: QuestionContext, ids: readonly string[]): Promise<(Card & { asked: string })[]> {
  return ask(context, 'cards', { ids: ids.map((id) => ({ id, query: anyOf([keyOfId(id)]) })) });
}
