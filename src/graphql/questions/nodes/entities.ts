import { keyOfId } from '../../../domain/identify/keys.ts';
import type { QuestionContext } from '../question-context.ts';
import { runStatement } from '../run-statement.ts';
import { anyOf } from '../search/any-of.ts';
import type { EntityRef } from './entity-ref.ts';

/** `Query.entities`. */
export async function entities(
  _root: unknown,
  { ids }: { ids: string[] },
  context: QuestionContext,
): Promise<EntityRef[]> {
  const rows = await readEntityRefs(context, ids);
  return ids.flatMap((id) => rows.find(({ asked }) => asked === id) ?? []);
}

/** The cards of nodes by id or former id, each with the id that was asked for. */
export function readEntityRefs(
  context: QuestionContext,
  ids: readonly string[],
): Promise<(EntityRef & { asked: string })[]> {
  return runStatement(context, 'entity-refs', { ids: ids.map((id) => ({ id, query: anyOf([keyOfId(id)]) })) });
}
