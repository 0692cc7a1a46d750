import type { Counts } from '../model/graph.ts';
import type { Database } from './database.ts';

/** Which dataset the database holds. */
export interface DatasetState {
  /** Even while the dataset is whole, odd while a load commits. */
  sequence: number;
  /** The content hash of the records, or null before the first load. */
  hash: string | null;
  version: string | null;
}

/** Reads the state; an empty database has sequence 0 and no hash. */
export async function readDatasetState(database: Database): Promise<DatasetState> {
  const session = database.reader();
  try {
    const result = await session.run(
      `OPTIONAL MATCH (load:PocNormsLoad {id: 'curated'})
       OPTIONAL MATCH (dataset:PocNormsDataset {id: 'curated'})
       RETURN coalesce(load.sequence, 0) AS sequence, dataset.hash AS hash, dataset.version AS version`,
    );
    const row = result.records[0]!;
    return { sequence: row.get('sequence') as number, hash: row.get('hash') as string | null, version: row.get('version') as string | null };
  } finally {
    await session.close();
  }
}

/** Counts what the database holds, by type of record and of relationship. */
export async function countDataset(database: Database): Promise<Counts> {
  const session = database.reader();
  try {
    const nodes = await session.run(
      `MATCH (n:PocNormsRecord)
       UNWIND [label IN labels(n) WHERE NOT label IN ['PocNormsRecord', 'Document']] AS name
       RETURN name, count(*) AS count ORDER BY name`,
    );
    const edges = await session.run("MATCH (:PocNormsRecord)-[e]->(:PocNormsRecord) WHERE NOT type(e) STARTS WITH '_' RETURN type(e) AS name, count(*) AS count ORDER BY name");
    const table = (result: typeof nodes): Record<string, number> =>
      Object.fromEntries(result.records.map((row) => [row.get('name') as string, row.get('count') as number]));
    return { nodes: table(nodes), edges: table(edges) };
  } finally {
    await session.close();
  }
}
