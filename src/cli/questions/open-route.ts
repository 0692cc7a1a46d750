import { setTimeout as pause } from 'node:timers/promises';
import { PocNormsError } from '../../errors.ts';
import { findHome } from '../../neo4j/embedded/home.ts';
import { findHolder } from '../../neo4j/embedded/lock-home.ts';
import { progress } from '../progress.ts';
import { askServer } from './ask-server.ts';
import type { Route } from './route.ts';

const WAIT_FOR_HOLDER_MS = 120_000;

/**
 * Opens the way that a URL names; without one, to the server of the data directory if it is served, else to the
 * database. NEO4J_URI always wins over the data directory.
 */
export async function openRoute(url: string | undefined): Promise<Route> {
  if (url !== undefined) return routeTo(url);
  if (process.env.NEO4J_URI) return openDatabase();
  const { directory } = findHome(process.env);
  const end = performance.now() + WAIT_FOR_HOLDER_MS;
  for (;;) {
    const served = await findServer(directory, end);
    if (served !== null) return routeTo(`${served}/graphql`);
    try {
      return await openDatabase();
    } catch (error) {
      // Another question that began in the same moment was faster.
      if (!(error instanceof PocNormsError && error.code === 'HOME_IN_USE' && performance.now() < end)) throw error;
    }
  }
}

/**
 * Returns the address at which the data directory is served. A holder without an address is starting, or is a short
 * command: it is waited for.
 */
async function findServer(directory: string, end: number): Promise<string | null> {
  let holder = await findHolder(directory);
  while (holder?.server === null && performance.now() < end) {
    progress(`Waiting for process ${holder.owner.pid}, which holds ${directory}`);
    await pause(200);
    holder = await findHolder(directory);
  }
  return holder?.server ?? null;
}

/** Imported when it is wanted: a question to a server need not wait for @neo4j/graphql to load. */
async function openDatabase(): Promise<Route> {
  return (await import('./open-database-route.ts')).openDatabaseRoute();
}

function routeTo(url: string): Route {
  return { ask: (question) => askServer(url, question), close: () => Promise.resolve() };
}
