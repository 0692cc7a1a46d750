import { createConstraints } from '../neo4j/create-constraints.ts';
import { loadGraph } from '../neo4j/load-graph.ts';
import { useDatabase } from '../neo4j/use-database.ts';
import { endProgress, progress } from './progress.ts';
import { readLoadable } from './read-checked.ts';

/** Loads the records into the database that the environment names, and says whether that changed anything. */
export async function load(): Promise<void> {
  const dataset = await readLoadable();
  const used = await useDatabase(process.env, progress);
  try {
    await createConstraints(used.database, dataset.model);
    const wrote = await loadGraph(used.database, dataset.model, dataset, progress);
    endProgress();
    process.stdout.write(`${wrote ? 'Loaded' : 'Holds already'}: dataset ${dataset.version}, ${dataset.graph.nodes.size} nodes, ${dataset.graph.edges.length} edges\n`);
  } finally {
    await used.stop();
  }
}
