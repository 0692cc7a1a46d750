import type { Database } from './database.ts';

/** Which dataset the database holds. */
export interface DatasetState {
  /** Even while the dataset is whole, odd while a load or an import commits; it only grows. */
  sequence: number;
  /** The content hash of the records, or null before the first load. */
  hash: string | null;
  version: string | null;
  /** When the records were loaded: with `sequence` it tells all that a database ever held apart. */
  loadedAt: string | null;
}

/** Runs a statement; see read-context.ts. */
export type Run = (
  cypher: string,
  parameters: Record<string, unknown>,
) => Promise<{ records: readonly { toObject(): object }[] }>;

/** Reads the state; an empty database has sequence 0 and no hash. */
export async function readDatasetState(database: Database): Promise<DatasetState> {
  const session = database.reader();
  try {
    return await queryDatasetState((cypher, parameters) => session.run(cypher, parameters));
  } finally {
    await session.close();
  }
}

/** As readDatasetState, in an open session. */
export async function queryDatasetState(run: Run): Promise<DatasetState> {
  const { records } = await run(
    `OPTIONAL MATCH (load:PocNormsLoad {id: 'curated'})
     OPTIONAL MATCH (dataset:PocNormsDataset {id: 'curated'})
     RETURN coalesce(load.sequence, 0) AS sequence, dataset.hash AS hash, dataset.version AS version, toString(dataset.loadedAt) AS loadedAt`,
    {},
  );
  return records[0]!.toObject() as DatasetState;
}

/** Whether two readings gave the same state. */
export function isSameState(one: DatasetState, other: DatasetState): boolean {
  return one.sequence === other.sequence && one.hash === other.hash && one.loadedAt === other.loadedAt;
}
