import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { PocNormsError } from '../../errors.ts';
import { javaEnvironment } from './java-environment.ts';
import type { OpenHome } from './open-home.ts';
import { identifyProcess, stillRuns, type ProcessIdentity } from './process-identity.ts';

const POLITE_MS = 2_000;
const STOP_WITHIN_MS = 7_000;

/** A running JVM of Neo4j. */
export interface Jvm {
  pid: number;
  /** Resolves when the JVM is gone, whoever ended it; says how, such as "by signal 9". */
  ended: Promise<string>;
  /** Ends the JVM, at first politely; resolves when it is gone. */
  stop(): Promise<void>;
  /** Ends it at once; the same. For one that has nothing to save. */
  kill(): Promise<void>;
}

/**
 * Waits for the end of file on descriptor 3, which the kernel closes when the parent dies in any way, and then ends the
 * JVM: politely, after four seconds not. The terminal's Ctrl-C goes to the parent alone, since the child leads a
 * process group of its own. What the JVM writes is its owner's alone.
 */
const watcher = `
umask 077
java=$1; shift
"$java" "$@" </dev/null 3<&- & jvm=$!
trap 'kill $jvm' TERM INT
( exec 4>&-; cat <&3 >/dev/null; kill $jvm; i=0
  while kill -0 $jvm && [ $i -lt 40 ]; do sleep 0.1; i=$((i+1)); done
  kill -9 $jvm ) 2>/dev/null & watch=$!
echo $jvm >&4; exec 4>&-
wait $jvm; code=$?
while kill -0 $jvm 2>/dev/null; do wait $jvm; code=$?; done
kill $watch 2>/dev/null
exit $code`;

/**
 * Starts a JVM with Neo4j in it, tied to this process. Its settings are written before: see write-settings.ts. What
 * Java itself writes, such as the report of its own crash, lands in logs/ too. Rejects when the system cannot start
 * another process.
 */
export async function launchJava({ directory, java, jars }: OpenHome): Promise<Jvm> {
  const log = await open(join(directory, 'logs', 'console.log'), 'w', 0o600);
  const args = [
    '-cp',
    join(jars, '*'),
    '-Xms128m',
    '-Xmx512m',
    '-XX:+UseSerialGC',
    '-XX:+ExitOnOutOfMemoryError',
    '-XX:-OmitStackTraceInFastThrow',
    '-Dlog4j2.disable.jmx=true',
    '-Djdk.nio.maxCachedBufferSize=1024',
    '-Dio.netty.tryReflectionSetAccessible=true',
    ...['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
      (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
    ),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${directory}`,
    `--config-dir=${join(directory, 'conf')}`,
  ];
  const shell = spawn('/bin/sh', ['-c', watcher, 'poc-norms-neo4j', java, ...args], {
    stdio: ['ignore', log.fd, log.fd, 'pipe', 'pipe'],
    detached: true,
    cwd: join(directory, 'logs'),
    env: javaEnvironment(process.env),
  });
  const ending = once(shell, 'exit') as Promise<[number | null]>; // A JVM may end faster than its id is read.
  const pid = await readPid(shell, ending).finally(() => log.close());
  const ended = ending.then(([code]) => followToEnd(shell, code, identifyProcess(pid)));
  return {
    pid,
    ended,
    stop: () => end(shell, pid, ended),
    async kill() {
      kill(pid);
      await ended;
    },
  };
}

async function readPid(shell: ChildProcess, ending: Promise<unknown>): Promise<number> {
  const told = once(shell.stdio[4] as NodeJS.ReadableStream, 'data') as Promise<[Buffer]>;
  try {
    // What was told before the end may be read after it.
    const [line] = await Promise.race([told, ending.then(() => Promise.race([told, pause(1_000, [''])]))]);
    if (Number(line) > 0) return Number(line);
    throw new Error('The shell told no process.');
  } catch (cause) {
    throw new PocNormsError(
      'NEO4J_DID_NOT_START',
      'The system starts no process for the embedded Neo4j.',
      'Allow this user more processes and memory, and start again.',
      cause,
    );
  }
}

/**
 * The shell ends after the JVM, or before it if somebody killed the shell alone; closing the pipe then ends the JVM
 * too.
 */
async function followToEnd(shell: ChildProcess, code: number | null, jvm: ProcessIdentity | null): Promise<string> {
  pipeOf(shell).destroy();
  while (jvm && stillRuns(jvm)) await pause(50);
  if (code === null) return 'with its watcher';
  return code > 128 ? `by signal ${code - 128}` : `with status ${code}`;
}

async function end(shell: ChildProcess, pid: number, ended: Promise<string>): Promise<void> {
  shell.kill('SIGTERM');
  const impolite = setTimeout(() => pipeOf(shell).destroy(), POLITE_MS);
  const violent = setTimeout(() => kill(pid), STOP_WITHIN_MS);
  await ended;
  clearTimeout(impolite);
  clearTimeout(violent);
}

function pipeOf(shell: ChildProcess): Writable {
  return shell.stdio[3] as Writable;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went meanwhile.
  }
}
