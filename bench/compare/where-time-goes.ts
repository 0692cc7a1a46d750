import { once } from 'node:events';
import type { Profiler } from 'node:inspector';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { readSdl } from '../../src/dataset/read-sdl.ts';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import type { Connection } from '../../src/neo4j/database.ts';
import { packageRoot } from '../../src/package-root.ts';
import type { Case } from './cases.ts';
import { send, targets } from './client.ts';
import { groupProfile, type SelfTime } from './group-profile.ts';
import { load } from './load.ts';
import type { Order, Report } from './probe.ts';
import { concurrencies, type Plan } from './run-rounds.ts';
import { splitMarks, type Part } from './split-marks.ts';
import { startApi, type Server } from './start-servers.ts';
import { quantile } from './summarize.ts';

/** Where the time of one request goes. */
export interface Where {
  case: string;
  /** One request at a time, by what the server does; medians. */
  parts: Part[];
  /** What each of some steps takes by itself; medians. */
  steps: Part[];
  /** Sixteen at once: CPU time of the API's process per request, by package and by function. */
  packages: SelfTime[];
  functions: SelfTime[];
}

const TIMES = 300;

/**
 * Asks the API one case, first one at a time with its moments noted, then sixteen at once under V8's profiler; the
 * profile itself is for the tools of a browser.
 */
export async function whereTimeGoes(
  of: Case,
  connection: Connection,
  logs: string,
  { seconds, progress }: Omit<Plan, 'rounds'>,
): Promise<{ where: Where; profile: Profiler.Profile }> {
  const api = await startApi(connection, join(logs, 'api.log'), join(packageRoot, 'bench', 'compare', 'probe.ts'));
  try {
    const target = targets.api(api.url, of);
    progress('Warming up');
    await load(target, concurrencies[1], 5 * seconds * 1_000);
    progress('One at a time');
    await order(api, 'mark');
    const { latencies } = await load(target, concurrencies[0], 5 * seconds * 1_000);
    const noted = await order(api, 'marks');
    progress('Sixteen at once, profiled');
    await order(api, 'profile');
    const busy = await load(target, concurrencies[1], 5 * seconds * 1_000);
    const profiled = await order(api, 'profiled');
    if (!('marks' in noted) || !('profile' in profiled))
      throw new Error('The probe answered something else than it was asked.');
    const parts = splitMarks(noted.marks);
    const total = quantile(
      latencies.sort((a, b) => a - b),
      0.5,
    );
    const where = {
      case: of.name,
      parts: [...parts, { name: 'for the client', milliseconds: total }],
      steps: await timeSteps(of, target.body, await send(target)),
      ...groupProfile(profiled.profile, busy.latencies.length),
    };
    return { where, profile: profiled.profile };
  } finally {
    await api.stop();
  }
}

async function order({ process: child }: Server, what: Order): Promise<Report | object> {
  const answered = once(child, 'message') as Promise<[Report | object]>;
  child.send(what);
  return (await answered)[0];
}

/** Parsing and validation are paid once for a document, which Apollo keeps; JSON at each request. */
async function timeSteps({ query }: Case, body: string, answer: string): Promise<Part[]> {
  const schema = await buildSchema(await readSdl(join(packageRoot, 'schema')), { validate: false });
  const document = parse(query);
  const value: unknown = JSON.parse(answer);
  const steps: [string, () => unknown][] = [
    ['parsing the document, once', () => parse(query)],
    ['validating it, once', () => validate(schema, document)],
    ['reading the request as JSON', () => JSON.parse(body) as unknown],
    ['writing the answer as JSON', () => JSON.stringify(value)],
  ];
  return steps.map(([name, step]) => ({ name, milliseconds: median(step) }));
}

function median(step: () => unknown): number {
  const times = Array.from({ length: TIMES }, () => {
    const start = performance.now();
    step();
    return performance.now() - start;
  });
  return quantile(
    times.sort((a, b) => a - b),
    0.5,
  );
}
