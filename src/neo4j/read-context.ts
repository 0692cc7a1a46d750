import type { QueryResult, Session } from 'neo4j-driver';
import type { Database } from './database.ts';
import { explainReadError } from './explain-read-error.ts';
import { mendStatement } from './mend-statement.ts';
import { tellsOfDamage } from './name-damage.ts';
import { rejection } from './rejection.ts';

/** What @neo4j/graphql needs to run a statement: one round trip, no transaction functions, no retries. */
export interface ReadContext {
  executionContext: { run: (cypher: string, parameters: Record<string, unknown>) => Promise<QueryResult> };
  sessionConfig: { database: string };
}

/** How long one request may read, and what ends it before. */
export interface RequestBounds {
  /**
   * Aborts when the deadline has passed or nobody waits for the answer any more; its reason is what every read then
   * rejects with.
   */
  signal: AbortSignal;
  /** The deadline, on the clock of performance.now(). */
  end: number;
}

/** Calls what runs a statement when its turn has come, and once more when it was stopped. */
export type Turn = <T>(work: (stopped?: AbortSignal) => Promise<T>) => Promise<T>;

/** The driver gives a session back at once; one that it does not is on a connection that hangs. */
const HUNG_AFTER_MS = 2_000;

/**
 * The one place through which every read of the API passes: READ mode, auto-commit, one round trip. What is under way
 * when `signal` aborts rejects in the same moment, and its work in the database ends; the database gives up by itself
 * at the same time, should the connection be lost. Each statement waits for its `turn`.
 */
export function readContext(database: Database, { signal, end }: RequestBounds, turn: Turn = atOnce): ReadContext {
  const aborted = rejection(signal);
  return {
    sessionConfig: { database: database.name },
    executionContext: {
      run: (cypher, parameters) =>
        turn(async (stopped) => {
          signal.throwIfAborted();
          const { driver } = database;
          const timeout = Math.max(1, Math.ceil(end - performance.now()));
          let session: Session | undefined;
          try {
            session = database.reader();
            return await Promise.race([
              session.run(mendStatement(cypher), parameters, { timeout }),
              aborted,
              ...(stopped ? [rejection(stopped)] : []),
            ]);
          } catch (error) {
            if (tellsOfDamage(error)) database.doubts.dispatchEvent(new Event('damage'));
            throw explainReadError(error);
          } finally {
            if (session) void close(session, () => database.giveUp(driver));
          }
        }),
    },
  };
}

/** Runs a statement without waiting for a turn. */
const atOnce: Turn = (work) => work();

/**
 * Closing a session resets its connection, which ends what runs on it. When the other side does not answer, the
 * driver's connections are not worth keeping.
 */
async function close(session: Session, giveUp: () => void): Promise<void> {
  const late = setTimeout(giveUp, HUNG_AFTER_MS).unref();
  await session.close().catch(() => undefined);
  clearTimeout(late);
}
