import { join } from 'node:path';
import { readSdl } from '../dataset/read-sdl.ts';
import { buildSchema } from '../graphql/build-schema.ts';
import { createLogger } from '../http/logger.ts';
import { readExamples } from '../http/read-examples.ts';
import { startServer, type RunningServer } from '../http/start-server.ts';
import { keepDatabase } from '../neo4j/keep-database.ts';
import { packageRoot } from '../package-root.ts';
import type { Counts } from '../records/graph.ts';
import { loadAtEveryStart } from './load-at-every-start.ts';
import type { Loaded } from './load-in-thread.ts';
import { printError } from './print-error.ts';
import { printLines } from './print.ts';
import { endProgress, progress, report } from './progress.ts';
import { readSettings } from './read-settings.ts';

/**
 * The whole path: records, checked graph, Neo4j, schema, HTTP. Serves until Ctrl-C or SIGTERM; an embedded database
 * that fails meanwhile is started again.
 */
export async function start({ withSource }: { withSource: readonly string[] }): Promise<void> {
  const { host, port, limits, logLevel } = readSettings(process.env);
  const logger = createLogger(logLevel);
  const stopping = stopSignal();
  const loads = loadAtEveryStart(withSource, progress, report);
  const database = keepDatabase(process.env, { prepare: () => loads.prepare(), progress, report });
  let server: RunningServer | undefined;

  async function serve(): Promise<never> {
    const [schema, examples] = await Promise.all([
      readSdl(join(packageRoot, 'schema')).then((sdl) => buildSchema(sdl, { validate: false })),
      readExamples(),
    ]);
    server = await startServer({
      schema,
      database: database.database,
      host,
      port,
      limits,
      logger,
      examples,
      state: () => database.readiness.now().state,
    }); // Before the database is there: a port that is taken is told at once.
    await database.ready;
    await database.publishAddress(server.url);
    endProgress();
    printLines(welcome(server.url, loads.loaded()!));
    return new Promise<never>(() => undefined);
  }

  try {
    await Promise.race([stopping, database.failed, loads.refused, serve()]);
  } catch (error) {
    endProgress();
    printError(error);
  } finally {
    await server?.stop();
    await database.stop();
  }
  // Signal handlers and idle sockets would keep the process, and so would a database that was about to start.
  process.exit();
}

/** Resolves at the first Ctrl-C or SIGTERM; a second one ends the process at once, and the database with it. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        resolve();
      });
    }
  });
}

function welcome(url: string, { version, counts: { nodes, edges } }: Loaded): string[] {
  return [
    `poc-norms serves dataset ${version}`,
    '',
    `  GraphQL   ${url}/graphql`,
    `  GraphiQL  ${url}/`,
    '',
    `  ${sum(nodes)} nodes: ${list(nodes)}`,
    `  ${sum(edges)} edges: ${list(edges)}`,
    '',
    'Ask, for example:',
    `  curl -s ${url}/graphql -H 'content-type: application/json' -d '{"query":"{ lookup(identifier: \\"UNSCR 1894\\") { match { label date } } }"}'`,
    '',
    'Ctrl-C stops everything, the database too.',
  ];
}

function list(counts: Counts['nodes']): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

function sum(counts: Counts['nodes']): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
