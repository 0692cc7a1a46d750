import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema } from '../graphql/build-schema.ts';
import { PocNormsError } from '../errors.ts';
import { startServer, type RunningServer } from '../http/start-server.ts';
import { countGraph, type Counts } from '../model/graph.ts';
import { createConstraints } from '../neo4j/create-constraints.ts';
import { loadGraph } from '../neo4j/load-graph.ts';
import { useDatabase, type UsedDatabase } from '../neo4j/use-database.ts';
import { packageRoot } from '../package-root.ts';
import { printError } from './print-error.ts';
import { endProgress, progress } from './progress.ts';
import { readLoadable, type CheckedDataset } from './read-checked.ts';
import { readSettings } from './read-settings.ts';
import { withSources } from './with-sources.ts';

/** The whole path: records, checked graph, Neo4j, schema, HTTP. Ends on Ctrl-C or SIGTERM, and when the embedded database ends. */
export async function start({ withSource }: { withSource: readonly string[] }): Promise<void> {
  const { host, port } = readSettings(process.env);
  const stopping = stopSignal();
  const records = await readLoadable();
  // Without a source, passages that an earlier load attached stay.
  const dataset = withSource.length > 0 ? await withSources(records, withSource) : records;
  const schema = buildSchema(dataset.sdl, { validate: false });
  const used = await Promise.race([useDatabase(process.env, progress), stopping.then(() => undefined)]);
  if (!used) return process.exit(0); // The watcher ends a database that was about to start.
  let server: RunningServer | undefined;
  try {
    await createConstraints(used.database, dataset.model);
    await loadGraph(used.database, dataset.model, dataset, progress);
    const exampleQuery = await readFile(join(packageRoot, 'docs', 'examples', 'first-mandate.graphql'), 'utf8');
    server = await startServer({ schema: await schema, database: used.database, host, port, exampleQuery });
    endProgress();
    process.stdout.write(welcome(server.url, dataset, exampleQuery));
    await Promise.race([stopping, databaseEnded(used)]);
  } catch (error) {
    endProgress();
    printError(error);
  } finally {
    await server?.stop();
    await used.stop();
  }
  process.exit(); // Signal handlers and idle sockets would keep the process.
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

function welcome(url: string, { version, graph }: CheckedDataset, exampleQuery: string): string {
  const { nodes, edges } = countGraph(graph);
  return [
    `poc-norms serves dataset ${version}`,
    '',
    `  GraphQL   ${url}/graphql`,
    `  GraphiQL  ${url}/`,
    '',
    `  ${graph.nodes.size} nodes: ${list(nodes)}`,
    `  ${graph.edges.length} edges: ${list(edges)}`,
    '',
    'Ask, for example:',
    `  curl -s ${url}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query: exampleQuery.replace(/^#.*\n/gm, '').replace(/\s+/g, ' ').trim() })}'`,
    '',
    'Ctrl-C stops everything, the database too.',
    '',
  ].join('\n');
}

function list(counts: Counts['nodes']): string {
  return Object.entries(counts).map(([name, count]) => `${count} ${name}`).join(', ');
}
