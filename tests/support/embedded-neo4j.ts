import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readLoadableDataset } from '../../src/dataset/read-dataset.ts';
import { createConstraints } from '../../src/neo4j/create-constraints.ts';
import { Database } from '../../src/neo4j/database.ts';
import { findHome } from '../../src/neo4j/embedded/home.ts';
import { startEmbedded } from '../../src/neo4j/embedded/start-embedded.ts';
import { loadGraph } from '../../src/neo4j/load-graph.ts';
import type { OwnDatabase } from './own-database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where a worker asks for its database, by its number. */
    databases: string;
  }
}

interface Started extends OwnDatabase {
  stop: () => Promise<void>;
}

/**
 * Serves each worker of the tests an embedded Neo4j of its own with the real records in it, which is started when the
 * worker first asks for it; stops and removes all of them afterwards.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let dataset: ReturnType<typeof readLoadableDataset> | undefined;
  const started = new Map<string, Promise<Started>>();
  const server = createServer(({ url = '' }, response) => {
    const database = started.get(url) ?? start((dataset ??= readLoadableDataset()));
    started.set(url, database);
    database.then(
      ({ connection, home, loadedSize }) => response.end(JSON.stringify({ connection, home, loadedSize })),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  project.provide('databases', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.close();
    const all = await Promise.allSettled(started.values());
    await Promise.all(all.flatMap((database) => (database.status === 'fulfilled' ? [database.value.stop()] : [])));
  };
}

/** Starts one in a folder of its own and loads the records. */
async function start(reading: ReturnType<typeof readLoadableDataset>): Promise<Started> {
  const home = await mkdtemp(join(tmpdir(), 'poc-norms-test-'));
  const [embedded, dataset] = await Promise.all([
    startEmbedded(findHome({ ...process.env, POC_NORMS_HOME: home }), process.env, () => undefined),
    reading,
  ]);
  const database = new Database(embedded.connection);
  await createConstraints(database, dataset.model);
  await loadGraph(database, dataset.model, dataset, () => undefined);
  await database.close();
  return {
    connection: embedded.connection,
    home,
    loadedSize: Number(execFileSync('du', ['-sk', home], { encoding: 'utf8' }).split('\t')[0]),
    async stop() {
      await embedded.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
