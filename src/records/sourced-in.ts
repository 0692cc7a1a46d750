import type { Graph, GraphEdge, GraphNode } from './graph.ts';

/**
 * Everything that names a source of its own, in the order of the records: all of them, and the edges that do not share
 * the source of the record that writes them.
 */
export function sourcedIn(graph: Graph): (GraphNode | GraphEdge)[] {
  return [...graph.nodes.values(), ...graph.edges.filter((edge) => edge.ownSource)];
}
