import { setTimeout as pause } from 'node:timers/promises';
import { findHolder } from '../../src/neo4j/embedded/lock-home.ts';
import { documentedCodes } from '../answers/documented-codes.ts';
import { verdict, type Options, type Part, type Verdict } from '../part.ts';
import { readExampleRequests, type ExampleRequest } from '../server/example-requests.ts';
import type { Served } from '../server/serve.ts';
import { withServer } from '../server/with-server.ts';
import { Tally } from '../tally.ts';
import { percentile } from './percentile.ts';
import { sendClosed, sendOnce, sendOpen, type Outcome } from './send-requests.ts';
import { watchMemory } from './watch-memory.ts';

const CLIENTS = 16;
/**
 * How often each example is asked before anything is measured: the database makes its plans and the runtimes compile.
 */
const WARMING_ROUNDS = 100;
const MEMORY_MAY_GROW_BY = 0.05;
const ANSWERED_WITHIN_MS = 5_000 + 1_500;
const RECOVERED_WITHIN_MS = 5_000;

/** What the examples of docs/examples meet at half of the capacity, and at three times of it. */
export const load: Part = {
  name: 'load',
  run: (options) =>
    withServer(async (server) => {
      const examples = await readExampleRequests();
      for (let round = 0; round < WARMING_ROUNDS; round += 1) await sendOnce(server.url, examples);
      const idle = percentile(times(await sendClosed(server.url, examples, { clients: 1, milliseconds: 8_000 })), 95);
      const measured = options.full ? 30_000 : 10_000;
      const perSecond =
        (await sendClosed(server.url, examples, { clients: CLIENTS, milliseconds: measured })).filter(
          ({ result }) => result === 'OK',
        ).length /
        (measured / 1_000);
      options.progress(`capacity ${perSecond.toFixed(0)} a second; one client alone: p95 ${idle.toFixed(0)} ms`);
      return [
        await holdHalf(server, examples, perSecond / 2, options),
        ...(await overload(server, examples, perSecond * 3, idle, options)),
      ];
    }),
};

async function holdHalf(
  server: Served,
  examples: readonly ExampleRequest[],
  perSecond: number,
  { full, progress }: Options,
): Promise<Verdict> {
  const seconds = full ? 600 : 30;
  progress(`${seconds} s at ${perSecond.toFixed(0)} a second`);
  const database = (await findHolder(server.home))?.database?.pid;
  const memory = watchMemory([server.pid, ...(database === undefined ? [] : [database])], full ? 5_000 : 1_000);
  const outcomes = await sendOpen(server.url, examples, { perSecond, milliseconds: seconds * 1_000 });
  const { mean, growth } = memory.stop();
  const failed = outcomes.filter(({ result, status }) => result !== 'OK' || status !== 200);
  const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
  return verdict(
    'At half of its capacity no request fails and memory stays',
    `examples at ${perSecond.toFixed(0)} a second for ${seconds} s`,
    `${outcomes.length} requests, ${failed.length} failed; ${spread(outcomes)}; server and database ${megabytes(mean)}, ${growth < 0 ? '' : '+'}${megabytes(growth)} over the second half`,
    [
      ...tally(failed),
      ...(growth > mean * MEMORY_MAY_GROW_BY ? [`memory grows by ${megabytes(growth)} in ${seconds / 2} s`] : []),
    ],
  );
}

async function overload(
  server: Served,
  examples: readonly ExampleRequest[],
  perSecond: number,
  idle: number,
  { progress }: Options,
): Promise<Verdict[]> {
  progress(`20 s at ${perSecond.toFixed(0)} a second`);
  const pending = sendOpen(server.url, examples, { perSecond, milliseconds: 20_000 });
  await pause(20_000);
  const recovered = await recovery(server.url, examples, idle * 2);
  const outcomes = await pending;
  const documented = await documentedCodes();
  const hung = outcomes.filter(({ milliseconds }) => milliseconds > ANSWERED_WITHIN_MS);
  const refusals = outcomes.filter(({ result }) => result !== 'OK');
  const unclean = refusals.filter(({ result }) => !documented.has(result) || result === 'INTERNAL_SERVER_ERROR');
  return [
    verdict(
      'At three times its capacity it answers or refuses, and hangs nothing',
      `examples at ${perSecond.toFixed(0)} a second for 20 s`,
      `${outcomes.length} requests, ${outcomes.length - refusals.length} answered (${spread(outcomes.filter(({ result }) => result === 'OK'))}), ${refusals.length} refused (${spread(refusals)})`,
      [...(hung.length > 0 ? [`${hung.length} took longer than ${ANSWERED_WITHIN_MS} ms`] : []), ...tally(unclean)],
    ),
    verdict(
      'After that it is itself again within 5 s',
      'p95 of one client, second by second',
      `p95 under ${(idle * 2).toFixed(0)} ms, twice that of an idle server, ${recovered === null ? 'not' : `${(recovered / 1_000).toFixed(1)} s after`}`,
      recovered === null || recovered > RECOVERED_WITHIN_MS ? [`not within ${RECOVERED_WITHIN_MS} ms`] : [],
    ),
  ];
}

/**
 * Milliseconds until a second begins in which p95 of one client stays below a bound; null when that takes twice too
 * long.
 */
async function recovery(url: string, examples: readonly ExampleRequest[], bound: number): Promise<number | null> {
  const began = performance.now();
  for (;;) {
    const start = performance.now() - began;
    if (start > 2 * RECOVERED_WITHIN_MS) return null;
    const outcomes = await sendClosed(url, examples, { clients: 1, milliseconds: 1_000 });
    if (outcomes.every(({ result }) => result === 'OK') && percentile(times(outcomes), 95) <= bound) return start;
  }
}

const times = (outcomes: readonly Outcome[]): number[] => outcomes.map(({ milliseconds }) => milliseconds);

function spread(outcomes: readonly Outcome[]): string {
  return [50, 95, 99]
    .map((hundredths) => `p${hundredths} ${percentile(times(outcomes), hundredths).toFixed(0)} ms`)
    .join(', ');
}

function tally(outcomes: readonly Outcome[]): string[] {
  const results = new Tally();
  for (const { result, status } of outcomes) results.add(`${status} ${result}`);
  return results.lines();
}
