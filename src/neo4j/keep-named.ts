import { Database, type Connection } from './database.ts';
import type { KeepOptions, KeptDatabase } from './kept-database.ts';
import { untilReady, WritableReadiness } from './readiness.ts';
import { untilReached } from './until-reached.ts';
import { LOST_AFTER, watchDatabase, type Probe } from './watch-database.ts';

const reason = 'The database does not answer.';

/** Keeps a Neo4j that somebody else runs: waits until it answers, prepares it, and watches it from then on. */
export function keepNamed(connection: Connection, options: KeepOptions): KeptDatabase {
  const readiness = new WritableReadiness();
  const database = new Database();
  const stopping = new AbortController();
  const { signal } = stopping;

  async function keep(): Promise<void> {
    try {
      await load();
      database.connect(connection);
      readiness.become('ready');
      await watchDatabase(connection, signal, notice);
    } catch (error) {
      if (signal.aborted) return;
      readiness.become('failed');
      throw error;
    }
  }

  async function load(): Promise<void> {
    const preparation = options.prepare();
    try {
      await untilReached(connection, signal, ({ message, hint }) => {
        readiness.become('unreachable', { reason });
        options.report(`${message} ${hint} It is asked again every half second.`);
      });
      await preparation.run(connection);
    } finally {
      await preparation.cancel();
    }
  }

  function notice({ failures }: Probe): void {
    const { ready } = readiness.now();
    if (ready && failures >= LOST_AFTER) {
      readiness.become('unreachable', { reason });
      options.report('The Neo4j that NEO4J_URI names does not answer. It is asked again every half second.');
    } else if (!ready && failures === 0) {
      readiness.become('ready');
      options.report('The Neo4j that NEO4J_URI names answers again.');
    }
  }

  const ended = keep();
  return {
    database,
    readiness,
    ready: untilReady(readiness, ended),
    ended,
    publishAddress: () => Promise.resolve(),
    async stop() {
      readiness.become('stopping');
      stopping.abort();
      await database.close();
    },
  };
}
