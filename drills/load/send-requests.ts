import { setTimeout as pause } from 'node:timers/promises';
import { codesOf } from '../answers/codes-of.ts';
import type { ExampleRequest } from '../server/example-requests.ts';
import { post } from '../server/post.ts';

const GIVEN_UP_AFTER_MS = 30_000;

/** What became of one request. */
export interface Outcome {
  /** `OK`, the code of the error, or what the connection said. */
  result: string;
  status: number;
  /** From the moment at which it was to be sent, so that a queue counts. */
  milliseconds: number;
}

/** Each example once, one after another. */
export async function sendOnce(url: string, examples: readonly ExampleRequest[]): Promise<void> {
  for (const example of examples) await send(url, example, performance.now());
}

/** So many clients that each send one request after another, for a time. */
export async function sendClosed(
  url: string,
  examples: readonly ExampleRequest[],
  { clients, milliseconds }: { clients: number; milliseconds: number },
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const end = performance.now() + milliseconds;
  let sent = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end)
        outcomes.push(await send(url, examples[sent++ % examples.length]!, performance.now()));
    }),
  );
  return outcomes;
}

/** Requests at a rate, whatever becomes of those before; waits for the last answer. */
export async function sendOpen(
  url: string,
  examples: readonly ExampleRequest[],
  { perSecond, milliseconds }: { perSecond: number; milliseconds: number },
): Promise<Outcome[]> {
  const began = performance.now();
  const pending: Promise<Outcome>[] = [];
  for (let index = 0; index < (perSecond * milliseconds) / 1_000; index += 1) {
    const due = began + (index * 1_000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await pause(early);
    pending.push(send(url, examples[index % examples.length]!, due));
  }
  return Promise.all(pending);
}

async function send(url: string, { body }: ExampleRequest, due: number): Promise<Outcome> {
  try {
    const answer = await post(url, body, { timeout: GIVEN_UP_AFTER_MS });
    return { result: codesOf(answer.body)[0] ?? 'OK', status: answer.status, milliseconds: performance.now() - due };
  } catch (error) {
    return {
      result: error instanceof Error ? error.message : String(error),
      status: 0,
      milliseconds: performance.now() - due,
    };
  }
}
