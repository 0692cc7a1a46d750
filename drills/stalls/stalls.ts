import { setTimeout as pause } from 'node:timers/promises';
import { hostileRequests } from '../../tests/support/hostile-requests.ts';
import { codesOf } from '../answers/codes-of.ts';
import { verdict, type Part, type Verdict } from '../part.ts';
import { post } from '../server/post.ts';
import { withServer } from '../server/with-server.ts';

const LIVE_WITHIN_MS = 200;
const ANSWERED_WITHIN_MS = 5_000 + 100;
const LOOK_EVERY_MS = 10;

/** What a request did: the slowest /health/live beside it, and its own slowest answer, in milliseconds of the clock. */
interface Effect {
  name: string;
  stall: number;
  answered: number;
  codes: string;
}

/**
 * How long /health/live is silent beside each hostile request: the first to a server that has just started, alone, and
 * four at once. The process is not ours, so that what this one does does not count.
 */
export const stalls: Part = {
  name: 'stalls',
  run: (options) =>
    withServer(async ({ url }) => {
      const effects: Effect[] = [];
      for (const times of [1, 1, 4]) {
        for (const [name, query] of Object.entries(hostileRequests)) {
          const effect = await measure(url, name, query, times);
          effects.push({ ...effect, name: `${name}${times > 1 ? `, ${times} at once` : ''}` });
          options.progress(
            `${effect.stall.toFixed(0)} ms silent, answered after ${effect.answered.toFixed(0)} ms, ${effect.codes}: ${effects.at(-1)!.name}`,
          );
        }
      }
      return [
        judge('No request makes the server silent', effects, 'stall', LIVE_WITHIN_MS),
        judge('Every request ends by its deadline', effects, 'answered', ANSWERED_WITHIN_MS),
      ];
    }),
};

async function measure(url: string, name: string, query: string, times: number): Promise<Effect> {
  let isOver = false;
  const looking = look(url, () => isOver);
  const answers = await Promise.all(Array.from({ length: times }, () => post(url, { query }, { timeout: 60_000 })));
  isOver = true;
  const codes = answers.map(({ status, body }) => `${status} ${codesOf(body).join(' ')}`.trim());
  return {
    name,
    stall: await looking,
    answered: Math.max(...answers.map(({ milliseconds }) => milliseconds)),
    codes: [...new Set(codes)].join(', '),
  };
}

/** The slowest answer of /health/live until something is over. */
async function look(url: string, isOver: () => boolean): Promise<number> {
  let slowest = 0;
  while (!isOver()) {
    const { milliseconds } = await post(new URL('/health/live', url).href, '', { method: 'GET', timeout: 60_000 });
    slowest = Math.max(slowest, milliseconds);
    await pause(LOOK_EVERY_MS);
  }
  return slowest;
}

function judge(promise: string, effects: readonly Effect[], what: 'stall' | 'answered', most: number): Verdict {
  const worst = effects.reduce((one, other) => (other[what] > one[what] ? other : one));
  const failures = effects
    .filter((effect) => effect[what] > most)
    .map((effect) => `${effect[what].toFixed(0)} ms: ${effect.name}`);
  return verdict(
    promise,
    `${effects.length} hostile requests, on the records alone`,
    `at the most ${worst[what].toFixed(0)} ms (${worst.name})`,
    failures,
  );
}
