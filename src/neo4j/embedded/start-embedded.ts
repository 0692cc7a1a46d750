import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { PocNormsError } from '../../errors.ts';
import type { Connection } from '../database.ts';
import type { Progress } from '../load-graph.ts';
import { openDatabase } from '../open-database.ts';
import { findJava } from './find-java.ts';
import { makePrivateFolder, type Home } from './home.ts';
import { lockHome } from './lock-home.ts';
import { resolveJars } from './resolve-jars.ts';
import { setPassword } from './set-password.ts';
import { writeSettings } from './write-settings.ts';

const READY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 6_000;

/** A running embedded Neo4j. */
export interface Embedded {
  connection: Connection;
  /** The process id of the JVM. */
  pid: number;
  /** Resolves when the JVM has ended, whoever ended it. */
  ended: Promise<void>;
  /** Notes where the database is served: see lock-home.ts. */
  noteServer(url: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts Neo4j as a child JVM on loopback and waits until Bolt answers `RETURN 1`. The JVM ends with this process, however that ends. */
export async function startEmbedded(home: Home, environment: NodeJS.ProcessEnv, progress: Progress): Promise<Embedded> {
  await makePrivateFolder(home.directory, 'POC_NORMS_HOME');
  const lock = await lockHome(home.directory);
  try {
    const java = await findJava(environment);
    const jars = await resolveJars(home.cache, progress);
    const port = await freePort();
    await writeSettings(home.directory, jars, port);
    const password = await setPassword(home.directory, java, jars);
    progress('Starting Neo4j');
    const child = await launch(java, jars, home.directory);
    const ended = once(child.process, 'exit').then(() => {
      (child.process.stdio[3] as Writable).destroy();
      return lock.release();
    });
    await lock.noteDatabase(child.pid);
    const stop = (): Promise<void> => end(child.process, ended);
    const connection = { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password, database: 'neo4j' };
    try {
      await untilReady(connection, child.process, home.directory);
    } catch (error) {
      await stop();
      throw error;
    }
    return { connection, pid: child.pid, ended, noteServer: (url) => lock.noteServer(url), stop };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/**
 * Waits for the end of file on descriptor 3, which the kernel closes when the parent dies in any way, and then ends the JVM: politely, after four seconds not.
 * The terminal's Ctrl-C goes to the parent alone, since the child leads a process group of its own.
 */
const watcher = `
java=$1; shift
"$java" "$@" </dev/null 3<&- & jvm=$!
trap 'kill $jvm' TERM INT
( exec 4>&-; cat <&3 >/dev/null; kill $jvm; i=0
  while kill -0 $jvm && [ $i -lt 40 ]; do sleep 0.1; i=$((i+1)); done
  kill -9 $jvm ) 2>/dev/null & watch=$!
echo $jvm >&4; exec 4>&-
wait $jvm; wait $jvm
kill $watch 2>/dev/null`;

async function launch(java: string, jars: string, directory: string): Promise<{ process: ChildProcess; pid: number }> {
  const log = await open(join(directory, 'logs', 'console.log'), 'w', 0o600);
  const args = [
    '-cp', join(jars, '*'), '-Xms128m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:+ExitOnOutOfMemoryError', '-XX:-OmitStackTraceInFastThrow',
    '-Dlog4j2.disable.jmx=true', '-Djdk.nio.maxCachedBufferSize=1024', '-Dio.netty.tryReflectionSetAccessible=true',
    ...['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    'org.neo4j.server.CommunityEntryPoint', `--home-dir=${directory}`, `--config-dir=${join(directory, 'conf')}`,
  ];
  const shell = spawn('/bin/sh', ['-c', watcher, 'poc-norms-neo4j', java, ...args], {
    stdio: ['ignore', log.fd, log.fd, 'pipe', 'pipe'],
    detached: true,
  });
  await log.close();
  const [line] = (await once(shell.stdio[4] as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { process: shell, pid: Number(line.toString()) };
}

async function untilReady(connection: Connection, child: ChildProcess, directory: string): Promise<void> {
  const end = Date.now() + READY_WITHIN_MS;
  for (;;) {
    try {
      const database = await openDatabase(connection);
      await database.close();
      return;
    } catch (error) {
      const waits = error instanceof PocNormsError && (error.code === 'NEO4J_UNREACHABLE' || error.code === 'NEO4J_REFUSED');
      const gone = child.exitCode !== null || child.signalCode !== null;
      if (waits && !gone && Date.now() < end) {
        await pause(100);
        continue;
      }
      throw new PocNormsError(
        'NEO4J_DID_NOT_START',
        gone ? 'The embedded Neo4j ended before it was ready.' : 'The embedded Neo4j does not answer.',
        `Read ${join(directory, 'logs', 'console.log')}; a full disk and too little memory are the usual reasons.`,
        error,
      );
    }
  }
}

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  const late = setTimeout(() => (child.stdio[3] as Writable).destroy(), STOP_WITHIN_MS / 3);
  await Promise.race([ended, pause(STOP_WITHIN_MS, undefined, { ref: false })]);
  clearTimeout(late);
}

/** A port that is free now; the system gives the next one to somebody else. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('A listening server has an address.');
  return address.port;
}
