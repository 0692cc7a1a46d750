import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readLoadableDataset } from '../../src/dataset/read-dataset.ts';
import { createConstraints } from '../../src/neo4j/create-constraints.ts';
import { Database, type Connection } from '../../src/neo4j/database.ts';
import { findHome } from '../../src/neo4j/embedded/home.ts';
import { startEmbedded } from '../../src/neo4j/embedded/start-embedded.ts';
import { loadGraph } from '../../src/neo4j/load-graph.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    connection: Connection;
    /** The data directory of the embedded database. */
    home: string;
    /** What that took on the disk when the records had been loaded, in kB. */
    loadedSize: number;
  }
}

/** Starts one embedded Neo4j in a folder of its own, loads the real records, and removes all of it afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'poc-norms-test-'));
  const embedded = await startEmbedded(
    findHome({ ...process.env, POC_NORMS_HOME: directory }),
    process.env,
    () => undefined,
  );
  const database = new Database(embedded.connection);
  const dataset = await readLoadableDataset();
  await createConstraints(database, dataset.model);
  await loadGraph(database, dataset.model, dataset, () => undefined);
  await database.close();
  project.provide('connection', embedded.connection);
  project.provide('home', directory);
  project.provide('loadedSize', Number(execFileSync('du', ['-sk', directory], { encoding: 'utf8' }).split('\t')[0]));
  return async () => {
    await embedded.stop();
    await rm(directory, { recursive: true, force: true });
  };
}
