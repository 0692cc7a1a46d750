import { codesOf } from './codes-of.ts';
import { findLeaks } from './find-leaks.ts';
import type { Rules } from './read-rules.ts';

/**
 * What is wrong with an answer, whatever the question was: it is no JSON, has an error without a documented code, is
 * our own fault, or gives something away.
 */
export function judge(
  request: string,
  answer: { status: number; body: string },
  { sayable, documented }: Rules,
): string[] {
  const codes = codesOf(answer.body);
  return [
    ...codes.filter((code) => !documented.has(code)).map((code) => `code ${code} is not documented`),
    ...codes.filter((code) => code === 'INTERNAL_SERVER_ERROR').map(() => 'a server error'),
    ...(answer.status === 500 && !codes.includes('INTERNAL_SERVER_ERROR') ? ['status 500'] : []),
    ...findLeaks(answer.body, request, sayable).map((words) => `gives away ${JSON.stringify(words.slice(0, 80))}`),
  ];
}
