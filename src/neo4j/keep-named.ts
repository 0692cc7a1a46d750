import { Database, type Connection } from './database.ts';
import type { KeepOptions, KeptDatabase } from './kept-database.ts';
import { WritableReadiness } from './readiness.ts';
import { untilReached } from './until-reached.ts';
import { LOST_AFTER, watchDatabase } from './watch-database.ts';

export function keepNamed(connection: Connection, keeping: KeepOptions): KeptDatabase {
  const standing = new WritableReadiness();
  const database = new Database();
  const stopping = new AbortController();
  const ready = (async () => {
    const preparation = keeping.prepare();
    try {
      await untilReached(connection, stopping.signal, ({ message, hint }) => {
        standing.become('unreachable', { reason: 'The database does not answer.' });
        keeping.report(`${message} ${hint} It is asked again every half second.`);
      });
      await preparation.run(connection);
      database.connect(connection);
      standing.become('ready');
      void watchDatabase(connection, stopping.signal, ({ failures }) => {
        const { ready } = standing.now();
        if (ready && failures >= LOST_AFTER) {
          standing.become('unreachable', { reason: 'The database does not answer.' });
          keeping.report('The Neo4j that NEO4J_URI names does not answer. It is asked again every half second.');
        } else if (!ready && failures === 0) {
          standing.become('ready');
          keeping.report('The Neo4j that NEO4J_URI names answers again.');
        }
      });
    } finally {
      await preparation.cancel();
    }
  })();
  const failed = ready.then(
    () => new Promise<never>(() => undefined),
    (error: unknown) => {
      standing.become('failed');
      throw error;
    },
  );
  failed.catch(() => undefined); // Whoever waits for it hears of it; until then it is no loose end.
  return {
    database,
    readiness: standing,
    ready,
    failed,
    publishAddress: () => Promise.resolve(),
    async stop() {
      standing.become('stopping');
      stopping.abort();
      await database.close();
    },
  };
}
