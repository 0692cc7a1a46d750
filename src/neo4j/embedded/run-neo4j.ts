import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PocNormsError } from '../../errors.ts';
import type { Connection } from '../database.ts';
import { openDatabase } from '../open-database.ts';
import { findFullDisk, nameFullDisk } from './disk-room.ts';
import { endOfLog, explainStart, passwordRefused } from './explain-start.ts';
import { embeddedConnection } from './find-connection.ts';
import { withinHome } from './home.ts';
import { launchJava, type Jvm } from './launch-java.ts';
import type { OpenHome } from './open-home.ts';
import { writeSettings } from './write-settings.ts';

const READY_WITHIN_MS = 120_000;
/** One that has not opened its store may neither answer nor end. */
const READS_LOG_EVERY_MS = 1_000;

/** A Neo4j that answers. */
export interface Running extends Jvm {
  connection: Connection;
}

/**
 * Starts Neo4j on an open data directory, on a free port of loopback, and waits until Bolt answers; NEO4J_DID_NOT_START
 * when it does not, or when the signal says not to wait; DISK_FULL; NEO4J_STORE_DAMAGED when no other start would help.
 */
export async function runNeo4j(home: OpenHome, signal?: AbortSignal): Promise<Running> {
  const full = await findFullDisk(home.directory);
  if (full) throw full;
  const address = `127.0.0.1:${await freePort()}`;
  const since = await endOfLog(home.directory);
  const jvm = await withinHome(home.directory, async () => {
    await writeSettings(home.directory, home.jars, address);
    return launchJava(home);
  });
  try {
    await withinHome(home.directory, () => home.lock.recordDatabase(jvm.pid));
    const connection = embeddedConnection(address, home.password);
    await untilReady(connection, jvm, home.directory, since, signal);
    return { ...jvm, connection };
  } catch (error) {
    // One whose store is not open waits in vain for its own end, for some six seconds.
    await (error instanceof PocNormsError && error.code === 'NEO4J_STORE_DAMAGED' ? jvm.kill() : jvm.stop());
    throw error;
  }
}

async function untilReady(
  connection: Connection,
  { ended }: Jvm,
  directory: string,
  since: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const end = performance.now() + READY_WITHIN_MS;
  let how: string | undefined;
  let readAt = performance.now();
  void ended.then((it) => (how = it));
  for (;;) {
    try {
      const database = await openDatabase(connection);
      await database.close();
      return;
    } catch (error) {
      const code = error instanceof PocNormsError ? error.code : undefined;
      if (code === 'NEO4J_REFUSED' || how !== undefined || performance.now() - readAt > READS_LOG_EVERY_MS) {
        readAt = performance.now();
        const known = await explainStart(directory, since);
        if (known) throw known;
      }
      if (code === 'NEO4J_CREDENTIALS') throw passwordRefused(directory, error);
      if (
        (code === 'NEO4J_UNREACHABLE' || code === 'NEO4J_REFUSED') &&
        how === undefined &&
        !signal?.aborted &&
        performance.now() < end
      ) {
        const full = await nameFullDisk(directory, error);
        if (full !== error) throw full;
        await pause(100);
        continue;
      }
      throw new PocNormsError(
        'NEO4J_DID_NOT_START',
        how === undefined
          ? 'The embedded Neo4j does not answer.'
          : `The embedded Neo4j ended ${how} before it was ready.`,
        `Read ${join(directory, 'logs', 'console.log')}; a full disk and too little memory are the usual reasons.`,
        error,
      );
    }
  }
}

/** A port that is free now; the system gives the next one to somebody else. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('A listening server has an address.');
  return address.port;
}
