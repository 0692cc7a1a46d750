import { Database, type Connection } from './database.ts';
import { findHome } from './embedded/home.ts';
import { keepEmbedded } from './embedded/keep-embedded.ts';
import type { Progress } from './load-graph.ts';
import { WritableReadiness, type Readiness } from './readiness.ts';
import { untilReached } from './until-reached.ts';
import { namedConnection } from './use-database.ts';
import { LOST_AFTER, watchDatabase } from './watch-database.ts';

/** What has to be done on a database before it counts as ready. It may begin before there is one. */
export interface Preparation {
  run(connection: Connection): Promise<void>;
  /** Ends it, whatever it does. */
  cancel(): Promise<unknown>;
}

export interface KeepOptions {
  /** Begins anew at every start of the embedded database. */
  prepare(): Preparation;
  progress: Progress;
  /** Tells, in one line, what happened and what is done about it. */
  report(message: string): void;
}

/** A database that is kept answering as long as this process wants it. */
export interface KeptDatabase {
  /** Sessions are refused until it has started; after a restart they are of the new server. */
  database: Database;
  readiness: Readiness;
  /** Resolves when the database is ready for the first time. */
  ready: Promise<void>;
  /** Rejects when it cannot be kept any longer. */
  failed: Promise<never>;
  /** Notes beside an embedded database where it is served, so that questions go there. */
  publishAddress(url: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Keeps the database that the environment names: the embedded one is started again when it fails; one that NEO4J_URI
 * names is waited for.
 */
export function keepDatabase(environment: NodeJS.ProcessEnv, keeping: KeepOptions): KeptDatabase {
  const connection = namedConnection(environment);
  return connection ? keepNamed(connection, keeping) : keepEmbedded(findHome(environment), environment, keeping);
}

function keepNamed(connection: Connection, keeping: KeepOptions): KeptDatabase {
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
