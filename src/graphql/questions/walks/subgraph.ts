import type { EntityRef } from '../nodes/entity-ref.ts';
import type { QuestionContext } from '../question-context.ts';
import { runStatement } from '../run-statement.ts';
import type { Edge } from './links.ts';

/** The cards of nodes by id, and every edge between two of them. */
export async function subgraph(
  context: QuestionContext,
  ids: readonly string[],
  via: readonly string[],
): Promise<{ cards: Map<string, EntityRef>; edges: Edge[] }> {
  const [row] = await runStatement<{ nodes: EntityRef[]; links: Edge[] }>(context, 'subgraph', { ids, via });
  return { cards: new Map(row!.nodes.map((card) => [card.id, card])), edges: row!.links };
}
