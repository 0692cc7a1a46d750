import type { Graph, GraphEdge, GraphNode } from '../records/graph.ts';
import { findAnchors } from './anchors.ts';
import { passageAt, type Copy } from './copy.ts';

/** The graph with `quote` filled wherever an anchor stands in the copy of its source. Everything else is as it was. */
export function attachQuotes(
  graph: Graph,
  sourceId: string,
  copy: Copy,
): { graph: Graph; quotes: number; missing: number } {
  const subjects = [...graph.nodes.values(), ...graph.edges].filter(
    ({ properties }) => properties.sourceId === sourceId && properties.anchor !== undefined,
  );
  const found = findAnchors(
    copy,
    subjects.map(({ properties }) => properties.anchor as string),
  );
  let quotes = 0;
  const quoted = <T extends GraphNode | GraphEdge>(subject: T): T => {
    const passage = subject.properties.sourceId === sourceId ? found.get(String(subject.properties.anchor)) : undefined;
    if (!passage) return subject;
    quotes += 1;
    return { ...subject, properties: { ...subject.properties, quote: passageAt(copy, passage.start, passage.length) } };
  };
  const nodes = new Map([...graph.nodes].map(([id, node]) => [id, quoted(node)]));
  const edges = graph.edges.map(quoted);
  return { graph: { nodes, edges }, quotes, missing: subjects.length - quotes };
}
