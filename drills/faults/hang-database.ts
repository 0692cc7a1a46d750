import { findHolder } from '../../src/neo4j/embedded/lock-home.ts';
import { readRules } from '../answers/read-rules.ts';
import { verdict, type Options, type Verdict } from '../part.ts';
import type { ExampleRequest } from '../server/example-requests.ts';
import { withServer } from '../server/with-server.ts';
import { askThrough } from './ask-through.ts';
import { untilServed } from './until-served.ts';

const HANGS_FOR_MS = 10_000;
const SERVES_WITHIN_MS = 30_000;

/**
 * Stops the process of the embedded database as a debugger does, so that it holds all connections and answers nothing.
 */
export function hangDatabase(examples: readonly ExampleRequest[], { progress }: Options): Promise<Verdict> {
  return withServer(async (server) => {
    progress('the database hangs');
    const rules = await readRules(server);
    const database = (await findHolder(server.home))!.database!;
    process.kill(database.pid, 'SIGSTOP');
    const { failures, slowest, codes } = await askThrough(server.url, examples, rules, {
      during: HANGS_FOR_MS,
      every: 500,
    });
    try {
      process.kill(database.pid, 'SIGCONT');
    } catch {
      // The server may have replaced a database that hangs.
    }
    const again = await untilServed(server.url, SERVES_WITHIN_MS);
    return verdict(
      'While the database hangs for 10 s every request is answered',
      'SIGSTOP of the JVM',
      `slowest answer ${Math.round(slowest)} ms; ${Object.entries(codes)
        .map(([code, count]) => `${code} ${count}`)
        .join(', ')}; serves again ${again === null ? 'never' : `${Math.round(again)} ms after`}`,
      [...failures, ...(again === null ? [`does not serve within ${SERVES_WITHIN_MS} ms`] : [])],
    );
  });
}
