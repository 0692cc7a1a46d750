import { codesOf } from '../answers/codes-of.ts';
import { judge } from '../answers/judge.ts';
import type { Rules } from '../answers/read-rules.ts';
import { post } from '../server/post.ts';
import type { Case } from './case.ts';

const WITHIN_MS = 200;
const TRIES = 3;

export interface Sent {
  failures: string[];
  milliseconds: number;
  sent: number;
  received: number;
}

/**
 * Sends one case and says what is wrong with the answer. What comes too late is sent again: the quickest of three
 * counts, since other processes may have held it up.
 */
export async function sendCase(url: string, each: Case, rules: Rules): Promise<Sent> {
  const body = typeof each.body === 'string' || Buffer.isBuffer(each.body) ? each.body : JSON.stringify(each.body);
  const request = Buffer.isBuffer(body) ? body.toString('latin1') : body;
  let quickest = Infinity;
  for (let tries = 1; ; tries += 1) {
    const answer = await post(new URL('/', url).origin + (each.path ?? '/graphql'), body, {
      ...(each.method !== undefined && { method: each.method }),
      ...(each.headers && { headers: each.headers }),
    }).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
    if (answer instanceof Error)
      return { failures: [`${each.name}: ${answer.message}`], milliseconds: 0, sent: body.length, received: 0 };
    quickest = Math.min(quickest, answer.milliseconds);
    const within = each.within ?? WITHIN_MS;
    const late = quickest > within;
    if (late && tries < TRIES && quickest < 10 * within) continue;
    const failures = [
      ...judge(`${request}${each.path ?? ''}`, answer, rules),
      ...misfits(each, answer),
      ...(late ? [`answered after ${Math.round(quickest)} ms`] : []),
    ].map((failure) => `${each.name}: ${failure} (${answer.status} ${answer.body.slice(0, 160)})`);
    return {
      failures,
      milliseconds: quickest,
      sent: body.length + (each.path ?? '').length,
      received: answer.body.length,
    };
  }
}

/** What does not fit to what a case expects. */
function misfits({ status, codes, holds }: Case, answer: { status: number; body: string }): string[] {
  const found = codesOf(answer.body);
  const fits = (code: string): boolean => codes === undefined || codes.includes(code);
  const misfit =
    found.length === 0
      ? fits('OK')
        ? []
        : ['no error']
      : [...new Set(found)].filter((code) => !fits(code)).map((code) => `code ${code}`);
  const { data } = found.includes('NOT_JSON') ? {} : (JSON.parse(answer.body) as { data?: Record<string, unknown> });
  return [
    ...(status === undefined || status.includes(answer.status) ? [] : [`status ${answer.status}`]),
    ...misfit,
    ...(holds === undefined || (data && holds(data)) ? [] : ['the answer does not hold what was asked for']),
  ];
}
