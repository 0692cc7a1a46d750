import { setTimeout as pause } from 'node:timers/promises';
import { codesOf } from '../answers/codes-of.ts';
import { percentile } from '../load/percentile.ts';
import { sendOpen, type Outcome } from '../load/send-requests.ts';
import { verdict, type Options, type Part, type Verdict } from '../part.ts';
import type { ExampleRequest } from '../server/example-requests.ts';
import { post } from '../server/post.ts';
import { withTexts } from '../server/with-texts.ts';
import { Tally } from '../tally.ts';
import { hostiles, type Hostile } from './hostile.ts';

const PER_SECOND = 10;
const WARMING_SECONDS = 15;
/** What others may bear beside so many hostile clients: times their idle p95, and part of their requests refused. */
const allowed: readonly { clients: number; times: number; refused: number }[] = [
  { clients: 1, times: 5, refused: 0 },
  { clients: 4, times: 10, refused: 0.1 },
];

const identifiers = [
  'UNSCR 1894',
  'MONUSCO',
  'Hultman 2013',
  'S/RES/1270 (1999)',
  'A/67/775',
  'UNMISS',
  'poc-policy-2023',
  'S/RES/1325 (2000)',
];
const lookups: ExampleRequest[] = identifiers.map((identifier) => ({
  name: identifier,
  body: JSON.stringify({
    query: '{ lookup(identifier: "%") { outcome match { id label } } }'.replace('%', identifier),
  }),
}));

/**
 * How long others wait beside clients that ask for as much as they may, one request after another; all from one
 * address, as behind a proxy that says nothing of its clients.
 */
export const fairness: Part = {
  name: 'fairness',
  run: (options) =>
    options.url === undefined ? withTexts(({ url }) => measure(url, options), options) : measure(options.url, options),
};

async function measure(url: string, { full, progress }: Options): Promise<Verdict[]> {
  const milliseconds = full ? 30_000 : 8_000;
  await sendOpen(url, lookups, { perSecond: PER_SECOND, milliseconds: WARMING_SECONDS * 1_000 });
  const idle = await sendOpen(url, lookups, { perSecond: PER_SECOND, milliseconds });
  if (idle.every(({ result }) => result !== 'OK'))
    throw new Error(`${url} answers no lookup. Name the address of GraphQL, such as http://127.0.0.1:4000/graphql.`);
  progress(`idle: ${spread(idle)}`);
  const verdicts: Verdict[] = [];
  for (const hostile of hostiles) {
    for (const { clients, times, refused } of allowed) {
      const attack = attackWith(url, hostile, clients);
      await pause(1_000);
      const others = await sendOpen(url, lookups, { perSecond: PER_SECOND, milliseconds });
      const said = await attack.end();
      progress(`${hostile.name}, ${clients}: ${spread(others)}; theirs: ${said}`);
      const slow = percentile(timesOf(others), 95) > times * percentile(timesOf(idle), 95);
      const missing = others.filter(({ result }) => result !== 'OK').length;
      verdicts.push(
        verdict(
          `Others wait at the most ${times} times as long, and ${refused === 0 ? 'none is refused' : `${refused * 100} % are refused`}`,
          `${clients} × ${hostile.name}`,
          `others ${spread(others)}; idle ${spread(idle)}; theirs: ${said}`,
          [
            ...(slow ? [`p95 ${percentile(timesOf(others), 95).toFixed(0)} ms`] : []),
            ...(missing > refused * others.length ? [`${missing} of ${others.length} refused`] : []),
          ],
        ),
      );
    }
  }
  return verdicts;
}

/** So many clients that send a request again and again until they are told to end; what came of these is said then. */
function attackWith(url: string, { query }: Hostile, clients: number): { end(): Promise<string> } {
  const results = new Tally();
  let goesOn = true;
  let number = 0;
  const loops = Array.from({ length: clients }, async () => {
    while (goesOn) {
      const { status, body } = await post(url, { query: query(number++) }).catch(() => ({ status: 0, body: '{}' }));
      results.add(`${status} ${codesOf(body)[0] ?? 'OK'}`);
    }
  });
  return {
    async end() {
      goesOn = false;
      await Promise.all(loops);
      return results.lines().join(', ');
    },
  };
}

const timesOf = (outcomes: readonly Outcome[]): number[] => outcomes.map(({ milliseconds }) => milliseconds);

function spread(outcomes: readonly Outcome[]): string {
  const refused = outcomes.filter(({ result }) => result !== 'OK').length;
  return `p50 ${percentile(timesOf(outcomes), 50).toFixed(0)}, p95 ${percentile(timesOf(outcomes), 95).toFixed(0)} ms, ${refused} of ${outcomes.length} refused`;
}
