import type { Connection } from '../database.ts';
import type { Progress } from '../load-graph.ts';
import type { Home } from './home.ts';
import { openHome } from './open-home.ts';
import { runNeo4j } from './run-neo4j.ts';

/** A running embedded Neo4j. */
export interface Embedded {
  connection: Connection;
  /** The process id of the JVM. */
  pid: number;
  stop(): Promise<void>;
}

/**
 * Starts Neo4j as a child JVM for one task and waits until it answers. The JVM ends with this process, however that
 * ends. One that has to last is kept by keep-embedded.ts.
 */
export async function startEmbedded(home: Home, environment: NodeJS.ProcessEnv, progress: Progress): Promise<Embedded> {
  const opened = await openHome(home, environment, progress);
  try {
    progress('Starting Neo4j');
    const running = await runNeo4j(opened);
    const released = running.ended.then(() => opened.lock.release());
    return { connection: running.connection, pid: running.pid, stop: () => running.stop().then(() => released) };
  } catch (error) {
    await opened.lock.release();
    throw error;
  }
}
