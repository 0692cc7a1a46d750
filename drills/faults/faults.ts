import { rm } from 'node:fs/promises';
import { Random } from '../../bench/generate/random.ts';
import { findHome } from '../../src/neo4j/embedded/home.ts';
import { startEmbedded } from '../../src/neo4j/embedded/start-embedded.ts';
import { readRules } from '../answers/read-rules.ts';
import { verdict, type Options, type Part, type Verdict } from '../part.ts';
import { readExampleRequests, type ExampleRequest } from '../server/example-requests.ts';
import { makeHome, serve } from '../server/serve.ts';
import { askThrough } from './ask-through.ts';
import { hangDatabase } from './hang-database.ts';
import { networkFaults } from './network-faults.ts';
import { startTcpProxy } from './tcp-proxy.ts';
import { untilServed } from './until-served.ts';

const MENDED_WITHIN_MS = 1_000;
const SERVES_WITHIN_MS = 60_000;

/** What happens between the server and its database: a network that fails in every way, and a database that hangs. */
export const faults: Part = {
  name: 'faults',
  async run(options) {
    const examples = await readExampleRequests();
    return [...(await breakNetwork(examples, options)), await hangDatabase(examples, options)];
  },
};

async function breakNetwork(
  examples: readonly ExampleRequest[],
  { full, seed, progress }: Options,
): Promise<Verdict[]> {
  const home = await makeHome();
  const embedded = await startEmbedded(
    findHome({ ...process.env, POC_NORMS_HOME: home }),
    process.env,
    () => undefined,
  );
  const { uri, password } = embedded.connection;
  const proxy = await startTcpProxy(Number(new URL(uri).port));
  try {
    const server = await serve({ NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`, NEO4J_PASSWORD: password });
    try {
      const rules = await readRules({ ...server, home });
      const verdicts: Verdict[] = [];
      for (const fault of networkFaults(new Random(seed))) {
        progress(fault.name);
        await proxy.break(fault);
        const { failures, slowest, codes } = await askThrough(server.url, examples, rules, {
          during: full ? 20_000 : 6_000,
          every: 400,
        });
        await proxy.mend();
        // The next fault begins with a server that is well.
        const again = await untilServed(server.url, SERVES_WITHIN_MS);
        const after = again === null ? 'does not serve after it' : `serves again ${Math.round(again)} ms after it`;
        verdicts.push(
          verdict(
            `With ${fault.name} on the way to the database every request is answered`,
            'TCP proxy between both',
            `slowest answer ${Math.round(slowest)} ms; ${Object.entries(codes)
              .map(([code, count]) => `${code} ${count}`)
              .join(', ')}; ${after}`,
            [
              ...failures,
              ...(again !== null && again <= MENDED_WITHIN_MS ? [] : [`${after}, not within ${MENDED_WITHIN_MS} ms`]),
            ],
          ),
        );
      }
      return verdicts;
    } finally {
      await server.stop();
    }
  } finally {
    proxy.stop();
    await embedded.stop();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}
