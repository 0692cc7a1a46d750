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
