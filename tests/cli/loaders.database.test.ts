import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readLoadableDataset } from '../../src/dataset/read-dataset.ts';
import { Database } from '../../src/neo4j/database.ts';
import { readDatasetState } from '../../src/neo4j/dataset-state.ts';
import { findMissingIndexes } from '../../src/neo4j/find-missing-indexes.ts';
import { readGraph } from '../../src/neo4j/read-graph.ts';
import { packageRoot } from '../../src/package-root.ts';
import { contentHash } from '../../src/records/content-hash.ts';
import { ownDatabase } from '../support/own-database.ts';

async function load(): Promise<{ code: number | null; text: string }> {
  const { uri, username, password, database } = ownDatabase.connection;
  const environment = {
    ...process.env,
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  };
  const child = spawn(process.execPath, [join(packageRoot, 'dist', 'cli', 'main.js'), 'load'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, text };
}

async function empty(database: Database): Promise<void> {
  const session = database.writer();
  try {
    await session.run('MATCH (n) DETACH DELETE n');
    const names = async (statement: string): Promise<string[]> =>
      (await session.run(statement)).records.map((row) => row.get('name') as string);
    for (const name of await names('SHOW CONSTRAINTS YIELD name')) await session.run(`DROP CONSTRAINT ${name}`);
    for (const name of await names("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"))
      await session.run(`DROP INDEX ${name}`);
  } finally {
    await session.close();
  }
}

it('gives one dataset and all constraints when five processes load an empty database at once', async () => {
  const database = new Database(ownDatabase.connection);
  const { model, hash } = await readLoadableDataset();
  await empty(database);
  const loads = await Promise.all(Array.from({ length: 5 }, load));
  expect(loads.filter(({ code }) => code !== 0)).toEqual([]);
  expect(loads.map(({ text }) => text.split(':')[0]).sort()).toEqual([
    'Holds already',
    'Holds already',
    'Holds already',
    'Holds already',
    'Loaded',
  ]);
  expect(contentHash(await readGraph(database, model))).toBe(hash);
  expect(await findMissingIndexes(database, model)).toEqual([]);
  expect(await readDatasetState(database)).toMatchObject({
    hash,
    sequence: expect.toSatisfy((sequence: number) => sequence % 2 === 0) as number,
  });
  await database.close();
}, 300_000);
