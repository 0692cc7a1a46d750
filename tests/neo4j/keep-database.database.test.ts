import { afterEach, beforeEach, expect, it } from 'vitest';
import { noWay } from '../../drills/faults/network-faults.ts';
import { startTcpProxy, type TcpProxy } from '../../drills/faults/tcp-proxy.ts';
import { readDatasetState } from '../../src/neo4j/dataset-state.ts';
import { keepDatabase } from '../../src/neo4j/keep-database.ts';
import type { KeptDatabase } from '../../src/neo4j/kept-database.ts';
import { ownDatabase } from '../support/own-database.ts';

let proxy: TcpProxy;
let kept: KeptDatabase;
const told: string[] = [];

function keep(run: () => Promise<void>): KeptDatabase {
  const { username, password, database } = ownDatabase.connection;
  const environment = {
    NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  };
  return keepDatabase(environment, {
    prepare: () => ({ run, cancel: () => Promise.resolve() }),
    progress: () => undefined,
    report: (message) => told.push(message),
  });
}

async function becomes(state: string): Promise<void> {
  await new Promise<void>((resolve) => kept.readiness.subscribe((it) => it.state === state && resolve()));
}

beforeEach(async () => {
  proxy = await startTcpProxy(Number(new URL(ownDatabase.connection.uri).port));
});
afterEach(async () => {
  await kept.stop();
  proxy.stop();
});

it('knows of a database that NEO4J_URI names when it goes away and when it is back, and goes on with it', async () => {
  kept = keep(() => Promise.resolve());
  expect(kept.readiness.now()).toMatchObject({ ready: false, state: 'starting' });
  await kept.ready;
  expect(kept.readiness.now()).toMatchObject({ ready: true, state: 'ready' });
  await proxy.break(noWay);
  await becomes('unreachable');
  expect(kept.readiness.now()).toMatchObject({ ready: false, reason: 'The database does not answer.' });
  await proxy.mend();
  await becomes('ready');
  expect((await readDatasetState(kept.database)).sequence % 2).toBe(0);
  expect(told).toEqual([
    'The Neo4j that NEO4J_URI names does not answer. It is asked again every half second.',
    'The Neo4j that NEO4J_URI names answers again.',
  ]);
});

it('is not ready before the records are loaded, and fails when they cannot be', async () => {
  kept = keep(() => Promise.reject(new Error('refused')));
  const [ended, ready] = await Promise.allSettled([kept.ended, kept.ready]);
  expect(ended).toMatchObject({ reason: new Error('refused') });
  expect(ready).toEqual(ended);
  expect(kept.readiness.now()).toMatchObject({ ready: false, state: 'failed' });
  expect(() => kept.database.reader()).toThrow('has not started yet');
});

it('ends without an error when it is stopped, before it is ready or after', async () => {
  kept = keep(() => Promise.resolve());
  await kept.ready;
  await kept.stop();
  await kept.ended;
  await proxy.break(noWay);
  kept = keep(() => Promise.resolve());
  const ready = expect(kept.ready).rejects.toThrow('stopped before it was ready');
  await kept.stop();
  await kept.ended;
  await ready;
  expect(kept.readiness.now().state).toBe('stopping');
});
