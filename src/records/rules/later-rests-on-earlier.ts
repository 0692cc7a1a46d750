import type { Graph } from '../graph.ts';
import type { Rule } from './rule.ts';

/** Nothing cites, succeeds or rests on what came after it, unless the edge says why. */
export const laterRestsOnEarlier: Rule = {
  id: 'R008',
  name: 'MUST not cite, succeed or rest on what came later, unless a note says why',
  check(graph, report) {
    for (const edge of graph.edges) {
      if (!['CITES', 'SUCCEEDS', 'BASED_ON'].includes(edge.relationship.type) || edge.properties.verificationNote)
        continue;
      const last = dayOf(graph, edge.from, 'To');
      const first = dayOf(graph, edge.to, 'From');
      if (last === undefined || first === undefined || last >= first) continue;
      report(
        edge,
        `${edge.from} (${last} at the latest) is older than ${edge.to} (${first} at the earliest).`,
        'Check both dates, or say why in source.note.',
      );
    }
  },
};

/** The day on which a thing was there at the earliest or at the latest. */
function dayOf(graph: Graph, id: string, end: 'From' | 'To'): string | undefined {
  const properties = graph.nodes.get(id)?.properties;
  return (properties?.[`issued${end}`] ?? properties?.[`occurred${end}`] ?? properties?.[`started${end}`]) as
    string | undefined;
}
