import { join } from 'node:path';
import { drawRequests } from '../../bench/calibrate/draw-requests.ts';
import { hostile } from '../../bench/calibrate/hostile.ts';
import { readExampleQuestions } from '../../bench/read-questions.ts';
import { readSdl } from '../../src/dataset/read-sdl.ts';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import { packageRoot } from '../../src/package-root.ts';
import { hostileRequests } from '../../tests/support/hostile-requests.ts';
import { codesOf } from '../answers/codes-of.ts';
import { verdict, type Part, type Verdict } from '../part.ts';
import { post } from '../server/post.ts';
import { withTexts } from '../server/with-texts.ts';
import { Tally } from '../tally.ts';

/**
 * The standard deadline, and one at which many requests of the table are cut, with how late an answer may be: the
 * library writes a statement in one step, which may take as long as anything may hold the loop.
 */
const deadlines = [
  { deadlineMs: 5_000, lateMs: 100 },
  { deadlineMs: 250, lateMs: 200 },
];

interface Asked {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

/**
 * Whether every request of the calibration's table ends by its deadline: those of the examples, drawn ones and hostile
 * ones, each of which is asked once with the standard limits, alone, on imported texts.
 */
export const deadline: Part = {
  name: 'deadline',
  async run(options) {
    const requests = await readRequests(options.seed);
    const verdicts: Verdict[] = [];
    for (const bound of deadlines)
      verdicts.push(
        await withTexts(({ url }) => measure(url, requests, bound, options.progress), options, {
          POC_NORMS_LIMIT_DEADLINE_MS: String(bound.deadlineMs),
        }),
      );
    return verdicts;
  },
};

async function readRequests(seed: number): Promise<Asked[]> {
  const schema = await buildSchema(await readSdl(join(packageRoot, 'schema')), { validate: false });
  const table = [...(await readExampleQuestions()), ...drawRequests(schema, 120, seed), ...hostile];
  return [
    ...table.map(({ case: name, query, variables = {} }) => ({ name, query, variables })),
    ...Object.entries(hostileRequests).map(([name, query]) => ({ name, query, variables: {} })),
  ];
}

async function measure(
  url: string,
  requests: readonly Asked[],
  { deadlineMs, lateMs }: (typeof deadlines)[number],
  progress: (message: string) => void,
): Promise<Verdict> {
  const codes = new Tally();
  const late: { name: string; by: number }[] = [];
  for (const { name, query, variables } of requests) {
    const { body, milliseconds } = await post(url, { query, variables }, { timeout: 60_000 });
    codes.add(codesOf(body)[0] ?? 'OK');
    late.push({ name, by: milliseconds - deadlineMs });
    progress(`${deadlineMs} ms: ${name} ${milliseconds.toFixed(0)} ms ${codesOf(body)[0] ?? 'OK'}`);
  }
  const worst = late.reduce((one, other) => (other.by > one.by ? other : one));
  return verdict(
    `Every request ends within ${lateMs} ms of its deadline`,
    `${requests.length} requests, deadline ${deadlineMs} ms`,
    `the latest ${worst.by < 0 ? `${-Math.round(worst.by)} ms before it` : `${Math.round(worst.by)} ms after it`} (${worst.name}); ${codes.lines().join(', ')}`,
    late.filter(({ by }) => by > lateMs).map(({ name, by }) => `${Math.round(by)} ms late: ${name}`),
  );
}
