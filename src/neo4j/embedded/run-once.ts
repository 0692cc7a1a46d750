import { setTimeout as pause } from 'node:timers/promises';
import { PocNormsError } from '../../errors.ts';
import type { Database } from '../database.ts';
import { isReadable } from '../is-readable.ts';
import type { Preparation } from '../kept-database.ts';
import type { WritableReadiness } from '../readiness.ts';
import { LOST_AFTER, watchDatabase } from '../watch-database.ts';
import { explainEmbedded } from './explain-embedded.ts';
import type { OpenHome } from './open-home.ts';
import { runNeo4j, type Running } from './run-neo4j.ts';

/** Its connections break a moment before the end of the JVM is known. */
const LOSS_SHOWS_WITHIN_MS = 1_000;

/** Reading all of a store takes a while. */
const LOOKS_AGAIN_AFTER_MS = 30_000;

/** How one life of the embedded database ended. */
export interface RunResult {
  /** A sentence that may be shown to anybody. */
  reason: string;
  /** How long it was ready; undefined when it did not get that far. */
  readyForMs?: number;
  cause?: unknown;
  /** Resolves when nothing of it is left. */
  cleared: Promise<unknown>;
}

export interface RunOptions {
  home: OpenHome;
  preparation: Preparation;
  database: Database;
  standing: WritableReadiness;
  /** Aborted when the database is to stop. */
  stopping: AbortSignal;
}

/**
 * Starts Neo4j, prepares it and lets it serve until it ends, fails or is to stop. Rejects only with what another start
 * cannot mend, such as invalid records.
 */
export async function runOnce({ home, preparation, database, standing, stopping }: RunOptions): Promise<RunResult> {
  const watching = new AbortController();
  let running: Running | undefined;
  const clear = (): Promise<unknown> => {
    watching.abort();
    return Promise.all([running?.stop(), preparation.cancel()]);
  };
  try {
    running = await runNeo4j(home, stopping);
    const lost = waitForLoss(running, database, watching.signal, stopping);
    const lostEarly = await Promise.race([prepare(preparation, running, home.directory, lost), lost]);
    if (lostEarly !== undefined) return { reason: lostEarly, cleared: clear() };
    database.connect(running.connection);
    standing.become('ready');
    const begun = performance.now();
    return { reason: await lost, readyForMs: performance.now() - begun, cleared: clear() };
  } catch (error) {
    const cleared = clear();
    if (error instanceof PocNormsError && (error.code === 'NEO4J_DID_NOT_START' || error.code === 'DISK_FULL'))
      return { reason: error.message, cause: error, cleared };
    await cleared;
    throw error;
  }
}

/**
 * Answers why the database was lost meanwhile, if it was. Of what the database itself refuses another start may be the
 * cure.
 */
async function prepare(
  preparation: Preparation,
  { connection }: Running,
  directory: string,
  lost: Promise<string>,
): Promise<string | undefined> {
  try {
    await preparation.run(connection);
    return undefined;
  } catch (cause) {
    const reason = await Promise.race([lost, pause(LOSS_SHOWS_WITHIN_MS, undefined)]);
    if (reason !== undefined) return reason;
    const named = await explainEmbedded(directory, cause);
    if (named !== cause) throw named;
    if (!(cause instanceof PocNormsError && (cause.code === 'NEO4J_REFUSED' || cause.code === 'NEO4J_UNREACHABLE')))
      throw cause;
    throw new PocNormsError(
      'NEO4J_DID_NOT_START',
      'The records could not be loaded into the embedded Neo4j.',
      cause.hint,
      cause,
    );
  }
}

/** Resolves with what happened as soon as the database does not serve any more. */
function waitForLoss(
  { ended, connection }: Running,
  database: Database,
  watching: AbortSignal,
  stopping: AbortSignal,
): Promise<string> {
  return new Promise((resolve) => {
    // One question may meet a defect of Neo4j: the store counts as damaged when it cannot be read without it either.
    let looking: Promise<unknown> | undefined;
    const doubt = (): void => {
      looking ??= isReadable(database).then(async (readable) => {
        if (!readable) resolve('The store of the embedded Neo4j cannot be read.');
        await pause(LOOKS_AGAIN_AFTER_MS, undefined, { ref: false });
        looking = undefined;
      });
    };
    database.doubts.addEventListener('damage', doubt, { signal: watching });
    void ended.then((how) => resolve(`The embedded Neo4j ended ${how}.`));
    void watchDatabase(connection, watching, ({ found, failures }) => {
      if (found === 'broken') resolve('The store of the embedded Neo4j has failed, as it does when the disk is full.');
      else if (failures >= LOST_AFTER) resolve('The embedded Neo4j does not answer.');
    });
    const stop = (): void => resolve('The embedded Neo4j is stopped.');
    if (stopping.aborted) stop();
    else stopping.addEventListener('abort', stop, { once: true });
  });
}
