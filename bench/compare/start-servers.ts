import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '../../src/neo4j/database.ts';
import { packageRoot } from '../../src/package-root.ts';

const READY_WITHIN_MS = 120_000;

/** A server in a process of its own. */
export interface Server {
  url: string;
  pid: number;
  process: ChildProcess;
  stop(): Promise<void>;
}

/**
 * The API as users start it, from the built code, on a database that runs already. A script can run it in its place.
 */
export function startApi(connection: Connection, log: string, script?: string): Promise<Server> {
  const { uri, username, password, database } = connection;
  const environment = {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    HOST: '127.0.0.1',
    PORT: '0',
  };
  return start(
    [
      ...(script === undefined ? [] : ['--import', 'tsx', script]),
      join(packageRoot, 'dist', 'cli', 'main.js'),
      'start',
    ],
    environment,
    log,
  );
}

/** The bare server. */
export function startBareProcess(connection: Connection, log: string): Promise<Server> {
  return start(
    ['--import', 'tsx', join(packageRoot, 'bench', 'compare', 'bare.ts')],
    { BARE_CONNECTION: JSON.stringify(connection) },
    log,
  );
}

/** Starts Node and waits until it prints an address; what it prints goes to a file, as a server's log does. */
async function start(args: readonly string[], environment: NodeJS.ProcessEnv, log: string): Promise<Server> {
  const file = openSync(log, 'w');
  const child = spawn(process.execPath, args, {
    cwd: packageRoot,
    env: { ...process.env, ...environment },
    stdio: ['ignore', file, file, 'ipc'],
  });
  const ended = once(child, 'exit');
  const end = Date.now() + READY_WITHIN_MS;
  while (child.exitCode === null && Date.now() < end) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(readFileSync(log, 'utf8'))?.[0];
    if (url !== undefined) return { url, pid: child.pid!, process: child, stop: () => stop(child, ended) };
    await pause(100);
  }
  await stop(child, ended);
  throw new Error(`A server did not start: ${readFileSync(log, 'utf8')}`);
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await (child.exitCode === null ? ended : undefined);
  clearTimeout(late);
}
