import type { Graph } from '../graph.ts';
import type { Rule } from './rule.ts';

/** The day fields that tell when a thing was there at the earliest and at the latest. */
const spans = [['issuedFrom', 'issuedTo'], ['occurredFrom', 'occurredTo'], ['startedFrom', 'startedTo']] as const;

/** Nothing cites, succeeds or rests on what came after it, unless the edge says why. */
export const laterRestsOnEarlier: Rule = {
  id: 'R008',
  name: 'MUST not cite, succeed or rest on what came later, unless a note says why',
  check(graph, report) {
    for (const edge of graph.edges) {
      if (!['CITES', 'SUCCEEDS', 'BASED_ON'].includes(edge.relationship.type) || edge.properties.verificationNote) continue;
      const later = span(graph, edge.from);
      const earlier = span(graph, edge.to);
      if (!later || !earlier || later.last >= earlier.first) continue;
      report(edge, `${edge.from} (${later.last} at the latest) is older than ${edge.to} (${earlier.first} at the earliest).`, 'Check both dates, or say why in source.note.');
    }
  },
};

function span(graph: Graph, id: string): { first: string; last: string } | undefined {
  const properties = graph.nodes.get(id)?.properties ?? {};
  for (const [first, last] of spans) {
    if (properties[first] !== undefined && properties[last] !== undefined) return { first: String(properties[first]), last: String(properties[last]) };
  }
  return undefined;
}
