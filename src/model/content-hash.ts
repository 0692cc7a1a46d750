import { createHash } from 'node:crypto';
import type { Graph, Properties } from './graph.ts';

/** SHA-256 over the canonical form of a graph, as hex: the same nodes and edges give the same hash in whatever order they were read. */
export function contentHash(graph: Graph): string {
  const nodes = [...graph.nodes.values()].map((node) => line(node.type.name, '', '', node.properties));
  const edges = graph.edges.map((edge) => line(edge.relationship.type, edge.from, edge.to, edge.properties));
  const hash = createHash('sha256');
  for (const text of [...nodes.sort(), ...edges.sort()]) hash.update(text).update('\n');
  return hash.digest('hex');
}

function line(type: string, from: string, to: string, properties: Properties): string {
  const sorted = Object.keys(properties).sort().map((key) => [key, properties[key]]);
  return JSON.stringify([type, from, to, sorted]);
}
