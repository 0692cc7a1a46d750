import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLoadableDataset, type CheckedDataset } from '../../src/dataset/read-dataset.ts';
import { readDatasetState } from '../../src/neo4j/dataset-state.ts';
import { loadGraph, type Dataset } from '../../src/neo4j/load-graph.ts';
import { countGraph } from '../../src/records/graph.ts';
import { startApi, type Api } from '../support/api.ts';
import { countDatabase } from '../support/count-database.ts';
import { checkTexts, description, soundTexts } from '../support/records.ts';

let api: Api;
let real: CheckedDataset;
let other: Dataset;
const load = (dataset: Dataset): Promise<boolean> => loadGraph(api.database, real.model, dataset, () => undefined);

beforeAll(async () => {
  api = await startApi();
  real = await readLoadableDataset();
  other = { ...checkTexts(real.model, soundTexts), version: 'other', description };
});
afterAll(async () => {
  await load(real);
  await api.stop();
});

async function run(cypher: string): Promise<Record<string, unknown>[]> {
  const session = api.database.writer();
  try {
    return (await session.run(cypher)).records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

describe('loading', () => {
  it('stores every node and edge of the records', async () => {
    await load(real);
    expect(await countDatabase(api.database)).toEqual(countGraph(real.graph));
    expect(await readDatasetState(api.database)).toMatchObject({ hash: real.hash, version: real.version });
  });

  it('does not load again what the database holds', async () => {
    expect(await load(real)).toBe(false);
  });

  it('replaces the whole dataset and touches nothing else in the database', async () => {
    await run("CREATE (:SomebodyElse {id: 'theirs'})");
    expect(await load(other)).toBe(true);
    expect(await countDatabase(api.database)).toEqual(countGraph(other.graph));
    expect(await run('MATCH (n:SomebodyElse) DELETE n RETURN count(*) AS count')).toEqual([{ count: 1 }]);
    expect(await load(real)).toBe(true);
    expect(await countDatabase(api.database)).toEqual(countGraph(real.graph));
  });

  it('leaves the old dataset when it fails halfway', async () => {
    const edge = other.graph.edges[0]!;
    const impossible = { ...edge, properties: { provision: [['nested']] as never } };
    await expect(
      load({ graph: { ...other.graph, edges: [impossible] }, hash: 'broken', version: 'broken', description }),
    ).rejects.toMatchObject({ code: 'NEO4J_REFUSED' });
    expect(await countDatabase(api.database)).toEqual(countGraph(real.graph));
    expect((await readDatasetState(api.database)).sequence % 2).toBe(0);
  });

  it('gives one dataset when several load at once', async () => {
    await load(other);
    const wrote = await Promise.all([load(real), load(real), load(real)]);
    expect(wrote.filter(Boolean)).toHaveLength(1);
    expect(await countDatabase(api.database)).toEqual(countGraph(real.graph));
  });

  it('shows no request two datasets at once', async () => {
    const counts = new Map([real, other].map((dataset) => [dataset.hash, countGraph(dataset.graph).nodes]));
    let stop = false;
    const seen = new Set<string>();
    const reader = async (): Promise<void> => {
      while (!stop) {
        const { data, extensions, errors } = await api.ask(
          '{ a: studiesConnection { totalCount } b: missionsConnection { totalCount } c: resolutionsConnection { totalCount } }',
        );
        expect(errors).toBeUndefined();
        const hash = extensions!.dataset!.contentHash;
        const expected = counts.get(hash)!;
        seen.add(hash);
        expect(data).toEqual({
          a: { totalCount: expected.Study },
          b: { totalCount: expected.Mission },
          c: { totalCount: expected.Resolution },
        });
      }
    };
    const readers = Promise.all([reader(), reader(), reader()]);
    for (let round = 0; round < 6; round += 1) await load(round % 2 === 0 ? other : real);
    stop = true;
    await readers;
    expect(seen.size).toBe(2);
  });

  it('mends the flag of a loader that died at its commit', async () => {
    await run('MATCH (l:PocNormsLoad) SET l.sequence = l.sequence + 1');
    expect((await readDatasetState(api.database)).sequence % 2).toBe(1);
    await load(real);
    expect((await readDatasetState(api.database)).sequence % 2).toBe(0);
  });
});

describe('the database', () => {
  it('has every constraint and index that the SDL asks for', async () => {
    const names = (await run('SHOW INDEXES YIELD name, state, type WHERE type = "RANGE" RETURN name, state')).map(
      (row) => [row.name, row.state],
    );
    expect(names).toEqual(
      expect.arrayContaining([
        ['unique_PocNormsRecord_id', 'ONLINE'],
        ['unique_PocNormsStudy_id', 'ONLINE'],
        ['range_PocNormsDocument_issuedFrom', 'ONLINE'],
      ]),
    );
  });

  it('refuses two records with one id', async () => {
    await expect(run("CREATE (:PocNormsRecord {id: 'taking-stock-2024'})")).rejects.toMatchObject({
      code: 'Neo.ClientError.Schema.ConstraintValidationFailed',
    });
  });
});
