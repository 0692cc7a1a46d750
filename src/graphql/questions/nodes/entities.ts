import { keyOfId } from '../../../domain/identify/keys.ts';
import { anyOf } from '../search/any-of.ts';
import { ask, type QuestionContext } from '../run-statement.ts';
import type { Card } from '../search/full-text.ts';

/** `Query.entities`. */
export async function entities(_root: unknown, { ids }: { ids: string[] }, context: QuestionContext): Promise<Card[]> {
  const rows = await askCards(context, ids);
  return ids.flatMap((id) => rows.find(({ asked }) => asked === id) ?? []);
}

/** The cards of nodes by id or former id, each with the id that was asked for. */
export function askCards(context: QuestionContext, ids: readonly string[]): Promise<(Card & { asked: string })[]> {
  return ask(context, 'cards', { ids: ids.map((id) => ({ id, query: anyOf([keyOfId(id)]) })) });
}
