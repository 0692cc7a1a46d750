import type { Field, NodeType, Relationship } from '../model/model.ts';
import type { RawRecord } from './raw-record.ts';

export type Value = string | number | boolean | readonly string[];
export type Properties = Readonly<Record<string, Value>>;

/** A node with all its properties, the computed ones included. */
export interface GraphNode {
  id: string;
  type: NodeType;
  properties: Properties;
  record: RawRecord;
}

/** An edge in the direction in which Neo4j stores it. */
export interface GraphEdge {
  relationship: Relationship;
  from: string;
  to: string;
  properties: Properties;
  /** The fields of the properties in the SDL. */
  fields: readonly Field[];
  /** Whether the record wrote a source for this edge, or the edge inherits the record's. */
  ownSource: boolean;
  record: RawRecord;
  /** Where the record writes the edge. */
  path: readonly (string | number)[];
}

/** The graph that the records describe. Ids are unique over all types. */
export interface Graph {
  nodes: ReadonlyMap<string, GraphNode>;
  edges: readonly GraphEdge[];
}

/** Counts of nodes by type and of edges by Neo4j relationship type, in alphabetical order. */
export interface Counts {
  nodes: Record<string, number>;
  edges: Record<string, number>;
}

export function countGraph(graph: Graph): Counts {
  return {
    nodes: tally([...graph.nodes.values()].map((node) => node.type.name)),
    edges: tally(graph.edges.map((edge) => edge.relationship.type)),
  };
}

function tally(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b)));
}
