import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { sourcedIn } from './sourced-in.ts';

/** A record or an edge with the anchor of its passage. */
export interface Anchored {
  subject: GraphNode | GraphEdge;
  anchor: string;
}

/**
 * Everything in the graph that rests on a passage of a source, in the order of the records. An edge without a source of
 * its own stands with its record.
 */
export function anchoredIn(graph: Graph, sourceId: string): Anchored[] {
  return sourcedIn(graph).flatMap((subject) => {
    const { sourceId: id, anchor } = subject.properties;
    return id === sourceId && typeof anchor === 'string' ? [{ subject, anchor }] : [];
  });
}

/** The place in the records, as `file:line:col`. */
export function placeOf(subject: GraphNode | GraphEdge): string {
  const { line, column } = subject.record.place('path' in subject ? subject.path : []);
  return `${subject.record.file}:${line}:${column}`;
}
