import type { Rule } from './rule.ts';

/** Edges that say something of their own; the others share the source of the record that writes them. */
const weighty = new Set(['MANDATES', 'SUCCEEDS', 'BASED_ON', 'CITES']);

/** A mandate, succession, basis or citation rests on its own passage. */
export const weightyEdgeHasSource: Rule = {
  id: 'R005',
  name: 'MUST give every mandate, succession, basis and citation a source of its own',
  check(graph, report) {
    for (const edge of graph.edges) {
      if (!weighty.has(edge.relationship.type) || edge.ownSource) continue;
      report(
        edge,
        `This entry of ${edge.relationship.name} names no source.`,
        'Write source: { id: …, locator: …, verification: … }.',
      );
    }
  },
};
