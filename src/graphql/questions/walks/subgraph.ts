import { ask, type QuestionContext } from '../run-statement.ts';
import type { Card } from '../search/full-text.ts';
import type { Edge } from './links.ts';

/** The cards of nodes by id, and every edge between two of them. */
export async function subgraph(
  context: QuestionContext,
  ids: readonly string[],
  via: readonly string[],
): Promise<{ cards: Map<string, Card>; edges: Edge[] }> {
  const [row] = await ask<{ nodes: Card[]; links: Edge[] }>(context, 'subgraph', { ids, via });
  return { cards: new Map(row!.nodes.map((card) => [card.id, card])), edges: row!.links };
}
