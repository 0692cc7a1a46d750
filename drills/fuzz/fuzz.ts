import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { codesOf } from '../answers/codes-of.ts';
import { documentedCodes } from '../answers/documented-codes.ts';
import { findLeaks } from '../answers/find-leaks.ts';
import { readSayable } from '../answers/read-sayable.ts';
import { verdict, type Options, type Part, type Verdict } from '../part.ts';
import { post } from '../server/post.ts';
import { withServer } from '../server/with-server.ts';
import { Tally } from '../tally.ts';
import { admit } from './admit.ts';
import { findSchemathesis } from './find-schemathesis.ts';
import { startRecordingProxy, type Exchange } from './recording-proxy.ts';
import { runSchemathesis } from './run-schemathesis.ts';

const promises = ['No question makes a server error', 'No answer gives anything away'] as const;
const how = 'schemathesis, questions drawn from the schema';

/** Questions that schemathesis draws from the schema; every body passes through a proxy that reads it. */
export const fuzz: Part = {
  name: 'fuzz',
  async run(options) {
    options.progress('finding schemathesis');
    const found = await findSchemathesis();
    if ('missing' in found)
      return promises.map((promise) => ({
        promise,
        how,
        figure: `not tested here: ${found.missing}`,
        ok: 'skipped',
        failures: [],
      }));
    return withServer((server) => fuzzServer(found.python, server, { ...options, ...(options.full ? long : short) }));
  },
};

/** How many questions are drawn, and from how many seeds. */
interface Length {
  cases: number;
  seeds: number;
}

const short: Length = { cases: 2_000, seeds: 1 };
const long: Length = { cases: 20_000, seeds: 5 };

/** Fuzzes a server that runs: one half of the cases as they are drawn, one half brought past the limits. */
export async function fuzzServer(
  python: string,
  server: { url: string; home: string; printed(): string },
  { cases, seeds, seed, progress }: Length & Pick<Options, 'seed' | 'progress'>,
): Promise<Verdict[]> {
  const [sayable, documented, operations] = [
    await readSayable(server),
    await documentedCodes(),
    await countOperations(server.url),
  ];
  const [codes, statuses, leaks] = [new Tally(), new Tally(), new Tally()];
  const broken: { request: string; answer: string; kind: string }[] = [];
  let bodies = 0;
  let answered = 0;
  let late = 0;
  const record = ({ request, status, answer }: Exchange): void => {
    bodies += 1;
    statuses.add(String(status));
    const found = codesOf(answer);
    if (found.length === 0) answered += 1;
    for (const code of found) codes.add(code);
    // The deadline is what keeps a question that nobody would ask from harm: it is a clean answer.
    const isLate = status === 504 && found.length === 1 && found[0] === 'QUERY_TIMEOUT';
    if (isLate) late += 1;
    const wrong = found.filter((code) => code === 'INTERNAL_SERVER_ERROR' || !documented.has(code));
    if ((status >= 500 && !isLate) || status === 0 || wrong.length > 0) {
      broken.push({ request, answer, kind: `${status} ${wrong.join(' ')}` });
      progress(`${status}: ${request.slice(0, 1_000)} → ${answer.slice(0, 300)}`);
    }
    for (const words of findLeaks(answer, request, sayable)) {
      leaks.add(words.slice(0, 80), `${request.slice(0, 4_000)} → ${answer.slice(0, 300)}`);
      progress(`${words}: ${request.slice(0, 1_000)}`);
    }
  };
  let counted = 0;
  const proxies = {
    all: await startRecordingProxy(server.url, record),
    positive: await startRecordingProxy(server.url, record, admit),
  };
  try {
    for (let run = 0; run < seeds; run += 1) {
      for (const mode of ['all', 'positive'] as const) {
        counted += await runSchemathesis(python, proxies[mode].url, {
          seed: seed + run,
          casesEach: Math.ceil(cases / seeds / 2 / operations),
          mode,
        });
        progress(`${bodies} questions, ${answered} answered, ${broken.length} server errors, ${leaks.total} leaks`);
      }
    }
  } finally {
    proxies.all.stop();
    proxies.positive.stop();
  }
  const errors = new Tally();
  for (const { request, answer, kind } of broken)
    errors.add(
      `${kind}: ${loggedAs(answer, server.printed())}`,
      `${request.slice(0, 4_000)} → ${answer.slice(0, 200)}`,
    );
  const ours =
    counted > 0 && errors.total + late === 0 ? [`schemathesis counts ${counted} answers as server errors`] : [];
  return [
    verdict(
      promises[0],
      how,
      `${bodies} questions over ${seeds === 1 ? 'one seed' : `${seeds} seeds`}, ${answered} of them answered without an error, ${late} stopped at the deadline, ${errors.total} server errors; statuses ${statuses.toString()}; codes ${codes.toString()}`,
      [...errors.lines(), ...ours],
    ),
    verdict(promises[1], `${how}; every body read`, `${leaks.total} finds in ${bodies} bodies`, leaks.lines()),
  ];
}

/** What the log says of the incident that an answer names. */
function loggedAs(answer: string, log: string): string {
  const incident = /"incident":"([^"]+)"/.exec(answer)?.[1];
  const line = incident === undefined ? undefined : log.split('\n').find((each) => each.includes(incident));
  return /"message":"([^"]{0,160})/.exec(line ?? '')?.[1] ?? 'nothing in the log';
}

async function countOperations(url: string): Promise<number> {
  const { body } = await post(url, { query: getIntrospectionQuery() });
  const { data } = JSON.parse(body) as { data: IntrospectionQuery };
  return Object.keys(buildClientSchema(data).getQueryType()!.getFields()).length;
}
