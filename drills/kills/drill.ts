import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { findHolder } from '../../src/neo4j/embedded/lock-home.ts';
import type { ExampleRequest } from '../server/example-requests.ts';
import { post } from '../server/post.ts';
import { runCommand } from '../server/serve.ts';
import { findProcesses } from './find-processes.ts';

export const moments = ['start', 'load', 'import', 'serve', 'stop'] as const;
export const victims = ['database', 'server', 'both'] as const;
export type Moment = (typeof moments)[number];
export type Victim = (typeof victims)[number];

/** A kill: what goes on, who is killed, and when, as a part of the time that is drawn from. */
export interface Drill {
  moment: Moment;
  victim: Victim;
  when: number;
}

const SERVES_WITHIN_MS = 120_000;
const ENDS_WITHIN_MS = 90_000;
const STOPS_WITHIN_MS = 25_000;
const GONE_WITHIN_MS = 10_000;
const SERVE_SPAN_MS = 3_000;
const STOP_SPAN_MS = 1_500;

/**
 * Begins something on a data directory, kills, and waits until all of it is gone; answers what was left, or what did
 * not end. `usual` is how many milliseconds a start takes on this machine, of which the moment is drawn.
 */
export async function runDrill(
  { moment, victim, when }: Drill,
  { home, texts, examples, usual }: { home: string; texts: string; examples: readonly ExampleRequest[]; usual: number },
): Promise<string[]> {
  const child = runCommand(
    moment === 'load' ? ['load'] : moment === 'import' ? ['import', 'council', texts] : ['start'],
    { POC_NORMS_HOME: home },
  );
  const url = firstUrl(child);
  const serving = moment === 'serve' || moment === 'stop';
  if (serving && (await Promise.race([url, pause(SERVES_WITHIN_MS, null)])) === null)
    return [`it did not serve within ${SERVES_WITHIN_MS} ms`];
  if (moment === 'serve') for (const { body } of examples) void post((await url)!, body).catch(() => undefined);
  if (moment === 'stop') child.kill('SIGTERM');
  await pause(when * (moment === 'serve' ? SERVE_SPAN_MS : moment === 'stop' ? STOP_SPAN_MS : usual));
  await kill(victim, child, home);
  return settle(child, victim, home);
}

/** Kills as the system does when memory runs out: at once. Where there is no database yet, its victim is the server. */
async function kill(victim: Victim, child: ChildProcess, home: string): Promise<void> {
  const database = (await findHolder(home))?.database?.pid;
  const pids = [
    ...(victim !== 'server' && database !== undefined ? [database] : []),
    ...(victim !== 'database' || database === undefined ? [child.pid!] : []),
  ];
  for (const pid of pids) killIfThere(pid, 'SIGKILL');
}

/** A command whose database was killed has to end, or to go on with a new one; what goes on is ended politely. */
async function settle(child: ChildProcess, victim: Victim, home: string): Promise<string[]> {
  const failures: string[] = [];
  if (child.exitCode === null && child.signalCode === null && victim === 'database') {
    const ended = once(child, 'exit');
    await Promise.race([
      ended,
      pause(child.spawnargs.includes('start') ? 5_000 : ENDS_WITHIN_MS, undefined, { ref: false }),
    ]);
    if (isRunning(child)) {
      if (!child.spawnargs.includes('start'))
        failures.push(`the command did not end within ${ENDS_WITHIN_MS} ms after its database was killed`);
      child.kill('SIGTERM');
      await Promise.race([ended, pause(STOPS_WITHIN_MS, undefined, { ref: false })]);
      if (isRunning(child)) failures.push(`the server did not stop within ${STOPS_WITHIN_MS} ms`);
    }
  }
  const end = performance.now() + GONE_WITHIN_MS;
  while (findProcesses(home).length > 0 && performance.now() < end) await pause(100);
  const left = findProcesses(home);
  for (const pid of left) killIfThere(pid, 'SIGKILL');
  return [...failures, ...(left.length > 0 ? [`${left.length} processes are left ${GONE_WITHIN_MS} ms later`] : [])];
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

function firstUrl(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /GraphQL +(http:\S+\/graphql)/.exec(printed);
      if (found) resolve(found[1]!);
    });
    child.stderr?.resume();
    child.once('exit', () => resolve(null));
  });
}

function killIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}
