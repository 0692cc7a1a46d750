import type { Graph, GraphNode } from './graph.ts';

export type ClaimStatus = 'CONTESTED' | 'QUALIFIED' | 'SUPPORTED' | 'UNEVIDENCED';

/**
 * Returns where a claim stands by the directions of its evidence: one dispute contests it, one qualification qualifies
 * it; background alone is not evidence.
 */
export function claimStatus(directions: readonly string[]): ClaimStatus {
  if (directions.includes('DISPUTES')) return 'CONTESTED';
  if (directions.includes('QUALIFIES')) return 'QUALIFIED';
  return directions.includes('SUPPORTS') ? 'SUPPORTED' : 'UNEVIDENCED';
}

/** The graph with the current status of every claim. */
export function withClaimStatus(graph: Graph): Graph {
  const directions = new Map<string, string[]>();
  for (const edge of graph.edges) {
    if (edge.relationship.type !== 'ON_CLAIM') continue;
    const direction = String(graph.nodes.get(edge.from)?.properties.direction);
    directions.set(edge.to, [...(directions.get(edge.to) ?? []), direction]);
  }
  const withStatus = (node: GraphNode): GraphNode =>
    node.type.name === 'Claim'
      ? { ...node, properties: { ...node.properties, currentStatus: claimStatus(directions.get(node.id) ?? []) } }
      : node;
  return { ...graph, nodes: new Map([...graph.nodes].map(([id, node]) => [id, withStatus(node)])) };
}
