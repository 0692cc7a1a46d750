import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PocNormsError } from '../../errors.ts';
import { Database } from '../database.ts';
import type { KeptDatabase, KeepOptions } from '../kept-database.ts';
import { untilReady, WritableReadiness } from '../readiness.ts';
import { findFullDisk } from './disk-room.ts';
import type { Home } from './home.ts';
import { openHome, type OpenHome } from './open-home.ts';
import { resolveJars } from './resolve-jars.ts';
import { Restarts } from './restarts.ts';
import { runOnce, type RunResult } from './run-once.ts';

const LOOKS_FOR_ROOM_EVERY_MS = 2_000;

/**
 * Keeps an embedded Neo4j: when it ends unasked, when its store fails or when it does not answer, it is started again
 * on the same data directory, which stays locked meanwhile, and prepared again; on a full disk, when there is room.
 * `ended` rejects with NEO4J_DID_NOT_START after too many starts in a row that did not get ready, and otherwise
 * whatever another start cannot mend.
 */
export function keepEmbedded(home: Home, environment: NodeJS.ProcessEnv, keeping: KeepOptions): KeptDatabase {
  const database = new Database();
  const standing = new WritableReadiness();
  const stopping = new AbortController();
  const { signal } = stopping;
  const stopped = once(signal, 'abort').then(() => undefined);
  const restarts = new Restarts();
  const report = (message: string): void => keeping.report(message);
  let opened: OpenHome | undefined;
  let served = false;

  let lostAt: number | undefined;
  standing.subscribe(({ state }) => {
    if (state === 'restarting') lostAt ??= performance.now();
    if (state !== 'ready' || lostAt === undefined) return;
    keeping.report(`The embedded Neo4j answers again, after ${((performance.now() - lostAt) / 1000).toFixed(1)} s.`);
    lostAt = undefined;
  });

  async function keep(): Promise<void> {
    const first = keeping.prepare(); // It reads the records while Java and the jars are looked for.
    try {
      opened = await openHome(home, environment, keeping.progress, report);
      keeping.progress('Starting Neo4j');
      for (let next = first; !signal.aborted; next = keeping.prepare()) {
        await wait(await runOnce({ home: opened, preparation: next, database, standing, stopping: signal }));
        // Whoever tidied the cache meanwhile has taken the jars away.
        const jars = await Promise.race([resolveJars(home.cache, keeping.progress, report), stopped]);
        if (jars !== undefined) opened = { ...opened, jars };
      }
    } catch (error) {
      standing.become('failed', { reason: 'The embedded database cannot be started.' });
      throw error;
    } finally {
      await first.cancel();
      await opened?.lock.release();
    }
  }

  /** Between two lives: until nothing is left of the one before, and a while longer each time. */
  async function wait({ reason, readyForMs, cause, cleared }: RunResult): Promise<void> {
    const full = cause instanceof PocNormsError && cause.code === 'DISK_FULL';
    if (full && !signal.aborted) {
      await cleared;
      if (!served) throw cause;
      await untilRoom(reason);
    } else if (!signal.aborted) {
      served ||= readyForMs !== undefined;
      restarts.over(readyForMs);
      if (restarts.givenUp) {
        await cleared;
        throw giveUp(reason, cause);
      }
      const milliseconds = restarts.next();
      standing.become('restarting', { attempt: restarts.attempt, reason });
      keeping.report(`${reason} It is started again in ${milliseconds / 1000} s.`);
      await pause(milliseconds, undefined, { signal }).catch(() => undefined);
    }
    await cleared;
  }

  /** A database that has served is waited for: no start is tried on a full disk. */
  async function untilRoom(reason: string): Promise<void> {
    standing.become('restarting', { attempt: restarts.attempt, reason: 'The disk of the embedded database is full.' });
    keeping.report(`${reason} It is started again when there is room.`);
    while (!signal.aborted && (await findFullDisk(home.directory)))
      await pause(LOOKS_FOR_ROOM_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }

  function giveUp(reason: string, cause: unknown): PocNormsError {
    const log = join(home.directory, 'logs', 'console.log');
    const hint =
      cause instanceof PocNormsError
        ? cause.hint
        : `Read ${log}; a full disk and too little memory are the usual reasons.`;
    return new PocNormsError(
      'NEO4J_DID_NOT_START',
      `${reason} It was started ${restarts.tries} times without getting ready.`,
      hint,
      cause,
    );
  }

  const ended = keep();
  return {
    database,
    ended,
    readiness: standing,
    ready: untilReady(standing, ended),
    publishAddress: (url) => opened?.lock.publishAddress(url) ?? Promise.resolve(),
    /**
     * Before there is a database nothing is waited for: what is under way then, such as Maven, ends with this process.
     */
    async stop() {
      standing.become('stopping');
      stopping.abort();
      await database.close();
      if (opened) await ended.catch(() => undefined);
    },
  };
}
