import { setTimeout as pause } from 'node:timers/promises';
import { codesOf } from '../answers/codes-of.ts';
import { judge } from '../answers/judge.ts';
import type { Rules } from '../answers/read-rules.ts';
import type { ExampleRequest } from '../server/example-requests.ts';
import { post } from '../server/post.ts';

/** The deadline of a request, and what a busy machine may add. */
const ANSWERED_WITHIN_MS = 5_000 + 1_500;
const GIVEN_UP_AFTER_MS = 30_000;

export interface Asked {
  failures: string[];
  slowest: number;
  /** How often each code came; `OK` for answers without errors. */
  codes: Record<string, number>;
}

/** Asks questions at an even pace while something is broken, and waits for every answer. */
export async function askThrough(
  url: string,
  examples: readonly ExampleRequest[],
  rules: Rules,
  { during, every }: { during: number; every: number },
): Promise<Asked> {
  const asked: Asked = { failures: [], slowest: 0, codes: {} };
  const pending: Promise<void>[] = [];
  for (let index = 0; index * every < during; index += 1) {
    pending.push(ask(url, examples[index % examples.length]!, rules, asked));
    await pause(every);
  }
  await Promise.all(pending);
  return asked;
}

async function ask(url: string, { name, body }: ExampleRequest, rules: Rules, asked: Asked): Promise<void> {
  try {
    const answer = await post(url, body, { timeout: GIVEN_UP_AFTER_MS });
    const codes = codesOf(answer.body);
    for (const code of codes.length === 0 ? ['OK'] : new Set(codes)) asked.codes[code] = (asked.codes[code] ?? 0) + 1;
    asked.slowest = Math.max(asked.slowest, answer.milliseconds);
    if (answer.milliseconds > ANSWERED_WITHIN_MS)
      asked.failures.push(`${name}: answered after ${Math.round(answer.milliseconds)} ms`);
    asked.failures.push(
      ...judge(body, answer, rules).map((failure) => `${name}: ${failure} (${answer.body.slice(0, 200)})`),
    );
  } catch (error) {
    asked.failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
