import { readDataset } from '../dataset/read-dataset.ts';
import { printLines } from './print.ts';

/**
 * Prints all ids, one a line, in order: a release commits them as seed/published-ids.txt, and from then on they stay.
 */
export async function ids(): Promise<void> {
  const { graph, outside } = await readDataset();
  printLines([...new Set([...outside.publishedIds, ...graph.nodes.keys()])].sort());
}
