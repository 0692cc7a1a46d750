import { afterEach, describe, expect, it } from 'vitest';
import { readLoadableDataset } from '../../src/dataset/read-dataset.ts';
import { loadGraph } from '../../src/neo4j/load-graph.ts';
import { openDatabase } from '../../src/neo4j/open-database.ts';
import { startApi } from '../support/api.ts';
import { ownDatabase } from '../support/own-database.ts';
import { checkTexts, description, soundTexts } from '../support/records.ts';

const query =
  '{ missions(where: { acronym: { eq: "UNAMSIL" } }) { mandatedBy(where: { number: { eq: 1270 } }) { symbol } } }';
const answer = { missions: [{ mandatedBy: [{ symbol: 'S/RES/1270 (1999)' }] }] };
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** An API process of its own, as far as it can be in one: its own server, driver and memory of what it saw last. */
async function serve(
  uri: string,
): Promise<(query: string) => Promise<{ data: unknown; hash: string; etag: string | null }>> {
  const api = await startApi(await openDatabase({ ...ownDatabase.connection, uri }));
  stops.push(() => api.stop());
  return async (text) => {
    const response = await fetch(`${api.url}/graphql?query=${encodeURIComponent(text)}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    const { data, extensions } = (await response.json()) as {
      data: unknown;
      extensions: { dataset: { contentHash: string } };
    };
    return { data, hash: extensions.dataset.contentHash, etag: response.headers.get('etag') };
  };
}

describe('a Neo4j', () => {
  it('answers by way of its routing table', async () => {
    const ask = await serve(ownDatabase.connection.uri.replace('bolt:', 'neo4j:'));
    expect((await ask(query)).data).toEqual(answer);
  });

  it('may have several API processes in front of it, which see every load at once', async () => {
    const { uri } = ownDatabase.connection;
    const [one, other] = [await serve(uri), await serve(uri)];
    const before = await one(query);
    expect(await other(query)).toEqual(before);
    const real = await readLoadableDataset();
    const database = await openDatabase(ownDatabase.connection);
    stops.push(() => database.close());
    try {
      await loadGraph(
        database,
        real.model,
        { ...checkTexts(real.model, soundTexts), version: 'other', description },
        () => undefined,
      );
      const meanwhile = await one(query);
      expect(meanwhile).not.toEqual(before);
      expect(await other(query)).toEqual(meanwhile);
    } finally {
      await loadGraph(database, real.model, real, () => undefined);
    }
    const after = await one(query);
    expect(after).toEqual({ ...before, etag: expect.not.stringContaining(before.etag!) as string });
    expect(await other(query)).toEqual(after);
  });
});
