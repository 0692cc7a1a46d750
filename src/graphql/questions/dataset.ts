import { ask, type QuestionContext } from './ask.ts';

/** `Query.dataset`. */
export async function dataset(_root: unknown, _arguments: unknown, context: QuestionContext): Promise<object> {
  const [row] = await ask<{ version: string; title: string; factsUntil: string }>(context, 'dataset', {});
  return { ...row!, citation: `${row!.title}, version ${row!.version}, facts until ${row!.factsUntil}.` };
}
