import { once } from 'node:events';
import { join } from 'node:path';
import { readSdl } from '../dataset/read-sdl.ts';
import { buildSchema } from '../graphql/build-schema.ts';
import { createLogger } from '../http/logger.ts';
import { readExamples } from '../http/read-examples.ts';
import { startServer, type RunningServer } from '../http/start-server.ts';
import { keepDatabase } from '../neo4j/keep-database.ts';
import type { KeptDatabase } from '../neo4j/kept-database.ts';
import { packageRoot } from '../package-root.ts';
import type { Counts } from '../records/graph.ts';
import { onInterruption } from './interruption.ts';
import { loadAtEveryStart } from './load-at-every-start.ts';
import type { Loaded } from './load-in-thread.ts';
import { printError } from './print-error.ts';
import { printLines } from './print.ts';
import { endProgress, progress, report } from './progress.ts';
import { readSettings, type Settings } from './read-settings.ts';

/**
 * Keeps a database, loads the records into it and serves them, until Ctrl-C or SIGTERM or until one of the three cannot
 * go on. docs/states.md says in which states the database can be meanwhile.
 */
export async function start({ withSource }: { withSource: readonly string[] }): Promise<void> {
  const settings = readSettings(process.env);
  const { signal } = onInterruption();
  const records = loadAtEveryStart(withSource, progress, report);
  const database = keepDatabase(process.env, { prepare: () => records.prepare(), progress, report });
  let server: RunningServer | undefined;

  async function serve(): Promise<void> {
    // Before the database is ready: a port that is taken is told at once.
    server = await serveDatabase(database, settings);
    await database.ready;
    await database.publishAddress(server.url);
    endProgress();
    printLines(welcome(server.url, records.loaded()!));
  }

  try {
    await Promise.race([once(signal, 'abort'), Promise.all([records.checked, serve(), database.ended])]);
  } catch (error) {
    endProgress();
    printError(error);
  } finally {
    await server?.stop();
    await database.stop();
  }
  // Idle sockets would keep the process, and so would a database that was about to start.
  process.exit();
}

async function serveDatabase({ database, readiness }: KeptDatabase, settings: Settings): Promise<RunningServer> {
  const [schema, examples] = await Promise.all([
    readSdl(join(packageRoot, 'schema')).then((sdl) => buildSchema(sdl, { validate: false })),
    readExamples(),
  ]);
  const { host, port, limits, logLevel } = settings;
  return startServer({
    schema,
    database,
    host,
    port,
    limits,
    logger: createLogger(logLevel),
    examples,
    state: () => readiness.now().state,
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
