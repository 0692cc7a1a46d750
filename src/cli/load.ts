import { readLoadableDataset } from '../dataset/read-dataset.ts';
import { loadWhole } from '../neo4j/load-whole.ts';
import { useDatabase } from '../neo4j/use-database.ts';
import { printLines } from './print.ts';
import { endProgress, progress, report } from './progress.ts';
import { withSources } from './with-sources.ts';

/**
 * Loads the records into the database that the environment names, with the passages of held sources or without, and
 * says whether that changed anything.
 */
export async function load({ withSource, anew }: { withSource: readonly string[]; anew: boolean }): Promise<void> {
  const dataset = await withSources(await readLoadableDataset(), withSource);
  const used = await useDatabase(process.env, progress);
  try {
    const wrote = await loadWhole(used.database, dataset.model, { ...dataset, anew }, progress, report);
    endProgress();
    const passages =
      withSource.length === 0
        ? ''
        : `, ${dataset.quotes} passages${dataset.missing > 0 ? ` (${dataset.missing} do not stand in the copy: see poc-norms verify)` : ''}`;
    printLines([
      `${wrote ? 'Loaded' : 'Holds already'}: dataset ${dataset.version}, ${dataset.graph.nodes.size} nodes, ${dataset.graph.edges.length} edges${passages}`,
    ]);
  } catch (error) {
    throw await used.explain(error);
  } finally {
    await used.stop();
  }
}
