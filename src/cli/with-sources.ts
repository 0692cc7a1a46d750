import type { CheckedDataset } from '../dataset/read-dataset.ts';
import type { Graph } from '../records/graph.ts';
import { attachQuotes } from '../source/attach-quotes.ts';
import { readSource, refuseOtherDocument } from './read-source.ts';

/**
 * A dataset with the passages of held sources in it; `quotes` tells how many. The content hash is the one without them.
 */
export type QuotedDataset = CheckedDataset & { quotes: number; missing: number };

/** Attaches the passages of every copy that `--with-source ID=FILE` names. */
export async function withSources(dataset: CheckedDataset, sources: readonly string[]): Promise<QuotedDataset> {
  let graph: Graph = dataset.graph;
  let quotes = 0;
  let missing = 0;
  for (const argument of sources) {
    const held = await readSource(graph, argument);
    const attached = attachQuotes(graph, held.id, held.copy);
    refuseOtherDocument(held, attached.quotes);
    graph = attached.graph;
    quotes += attached.quotes;
    missing += attached.missing;
  }
  return { ...dataset, graph, quotes, missing };
}
