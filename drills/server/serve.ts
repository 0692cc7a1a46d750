import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { packageRoot } from '../../src/package-root.ts';
import { own } from './own-processes.ts';
import { serves } from './serves.ts';

const READY_WITHIN_MS = 180_000;
const STOP_WITHIN_MS = 25_000;
const OUTPUT_KEPT = 20_000_000;

/** Our server as users start it, in a process of its own. */
export interface Served {
  /** The address of GraphQL. */
  url: string;
  /** The server's process. */
  pid: number;
  home: string;
  /** What it printed, log and all. */
  printed(): string;
  /** Ends it politely and answers how many milliseconds that took. */
  stop(): Promise<number>;
}

/** A folder that no other process uses. */
export function makeHome(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'poc-norms-verify-'));
}

/** A command of ours, as a child with settings of its own. */
export function runCommand(args: readonly string[], environment: Record<string, string>): ReturnType<typeof spawn> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(NEO4J_|POC_NORMS_|PORT$|HOST$|NODE_ENV$)/.test(name),
  );
  return own(
    spawn(process.execPath, [join(packageRoot, 'dist', 'cli', 'main.js'), ...args], {
      env: { ...Object.fromEntries(inherited), PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

/**
 * Starts the server on a free port and waits until it answers from the dataset. The folder goes with it, unless it is
 * the caller's.
 */
export async function serve(environment: Record<string, string> = {}, givenHome?: string): Promise<Served> {
  const home = givenHome ?? (await makeHome());
  const child = runCommand(['start'], { POC_NORMS_HOME: home, ...environment });
  const exited = once(child, 'exit');
  const printed = keepOutput(child);
  const tidy = async (): Promise<void> => {
    if (givenHome === undefined) await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  const stop = async (): Promise<number> => {
    const asked = performance.now();
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    await exited;
    clearTimeout(late);
    const took = performance.now() - asked;
    await tidy();
    return took;
  };
  const url = await untilServed(printed, () => child.exitCode !== null || child.signalCode !== null);
  if (url === null) {
    await stop();
    throw new Error(`The server did not start:\n${printed().slice(-2_000)}`);
  }
  return { url, pid: child.pid!, home, printed, stop };
}

/** Keeps the last of what a child prints; a server that logs every request prints much. */
function keepOutput({ stdout, stderr }: ReturnType<typeof spawn>): () => string {
  const chunks: Buffer[] = [];
  let size = 0;
  const keep = (chunk: Buffer): void => {
    chunks.push(chunk);
    size += chunk.length;
    while (size > OUTPUT_KEPT) size -= chunks.shift()!.length;
  };
  stdout?.on('data', keep);
  stderr?.on('data', keep);
  return () => Buffer.concat(chunks).toString();
}

async function untilServed(printed: () => string, ended: () => boolean): Promise<string | null> {
  const end = Date.now() + READY_WITHIN_MS;
  while (Date.now() < end && !ended()) {
    const found = /GraphQL +(http:\S+\/graphql)/.exec(printed());
    if (found && (await serves(found[1]!))) return found[1]!;
    await pause(50);
  }
  return null;
}
