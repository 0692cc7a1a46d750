import { createHash } from 'node:crypto';
import type { Properties } from './graph.ts';

/** The part of a graph that the hash covers, read from records or from a database. */
export interface Content {
  nodes: { values(): Iterable<{ type: { name: string }; properties: Properties }> };
  edges: readonly { relationship: { type: string }; from: string; to: string; properties: Properties }[];
}

/**
 * Returns the SHA-256 over the canonical form of a graph, as hex: equal nodes and edges give the same hash in any order
 * of reading.
 */
export function contentHash(content: Content): string {
  const hash = createHash('sha256');
  for (const line of contentLines(content)) hash.update(line).update('\n');
  return hash.digest('hex');
}

/**
 * The canonical form: a line for every node and then for every edge, each as JSON of `[type, from, to, [[property,
 * value], …]]`.
 */
export function contentLines({ nodes, edges }: Content): string[] {
  return [
    ...[...nodes.values()].map((node) => line(node.type.name, '', '', node.properties)).sort(),
    ...edges.map((edge) => line(edge.relationship.type, edge.from, edge.to, edge.properties)).sort(),
  ];
}

function line(type: string, from: string, to: string, properties: Properties): string {
  const sorted = Object.keys(properties)
    .sort()
    .map((key) => [key, properties[key]]);
  return JSON.stringify([type, from, to, sorted]);
}
