import { endProgress, progress } from '../src/cli/progress.ts';
import { readLoadableDataset } from '../src/dataset/read-dataset.ts';
import { createConstraints } from '../src/neo4j/create-constraints.ts';
import type { Database } from '../src/neo4j/database.ts';
import type { Embedded } from '../src/neo4j/embedded/start-embedded.ts';
import { loadGraph } from '../src/neo4j/load-graph.ts';
import { refreshStatistics, useDatabase, useTemporaryFolder } from './use-database.ts';

/**
 * Loads the curated records into a database of its own, with the settings that users have, which is gone afterwards.
 */
export async function useCuratedRecords<T>(use: (database: Database, embedded: Embedded) => Promise<T>): Promise<T> {
  const dataset = await readLoadableDataset();
  return useTemporaryFolder((directory) =>
    useDatabase(directory, { roomy: false }, async (database, embedded) => {
      await createConstraints(database, dataset.model);
      await loadGraph(database, dataset.model, dataset, progress);
      await refreshStatistics(database);
      endProgress();
      return use(database, embedded);
    }),
  );
}
