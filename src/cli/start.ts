import { join } from 'node:path';
import { PocNormsError } from '../errors.ts';
import { buildSchema } from '../graphql/build-schema.ts';
import { readSdl } from '../graphql/read-sdl.ts';
import { createLogger } from '../http/logger.ts';
import { startServer, type RunningServer } from '../http/start-server.ts';
import type { Counts } from '../model/graph.ts';
import { useDatabase, type UsedDatabase } from '../neo4j/use-database.ts';
import { packageRoot } from '../package-root.ts';
import { loadInThread, type Loaded } from './load-in-thread.ts';
import { printError } from './print-error.ts';
import { endProgress, progress } from './progress.ts';
import { readExamples } from './read-examples.ts';
import { readSettings } from './read-settings.ts';

/** The whole path: records, checked graph, Neo4j, schema, HTTP. Ends on Ctrl-C or SIGTERM, and when the embedded database ends. */
export async function start({ withSource }: { withSource: readonly string[] }): Promise<void> {
  const { host, port, limits, logLevel } = readSettings(process.env);
  const logger = createLogger(logLevel);
  const stopping = stopSignal();
  const loading = loadInThread(withSource, progress);
  const refused = loading.loaded.then(() => new Promise<never>(() => undefined));
  const schema = readSdl(join(packageRoot, 'schema')).then((sdl) => buildSchema(sdl, { validate: false }));
  const starting = useDatabase(process.env, progress);
  let used: UsedDatabase | undefined;
  let server: RunningServer | undefined;
  try {
    used = await Promise.race([starting, refused, stopping.then(() => undefined)]);
    if (!used) return process.exit(0); // The watcher ends a database that was about to start.
    loading.into(used.connection);
    const examples = await readExamples();
    const loaded = await loading.loaded;
    server = await startServer({ schema: await schema, database: used.database, host, port, limits, logger, examples, state: () => 'ready' });
    await used.noteServer?.(server.url);
    endProgress();
    process.stdout.write(welcome(server.url, loaded));
    await Promise.race([stopping, databaseEnded(used)]);
  } catch (error) {
    endProgress();
    printError(error);
  } finally {
    await server?.stop();
    await used?.stop();
  }
  process.exit(); // Signal handlers and idle sockets would keep the process, and so would a database that was about to start.
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

async function databaseEnded({ ended }: UsedDatabase): Promise<never> {
  await (ended ?? new Promise(() => undefined));
  throw new PocNormsError('NEO4J_DID_NOT_START', 'The embedded Neo4j has ended.', 'Start again; the store recovers by itself. logs/console.log in the data directory says why it ended.');
}

function welcome(url: string, { version, counts: { nodes, edges } }: Loaded): string {
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
    '',
  ].join('\n');
}

function list(counts: Counts['nodes']): string {
  return Object.entries(counts).map(([name, count]) => `${count} ${name}`).join(', ');
}

function sum(counts: Counts['nodes']): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
