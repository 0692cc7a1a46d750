import type { Rule } from './rule.ts';

/** A country, organization or event stands here as part of the story: something links to it. */
export const recordIsReferredTo: Rule = {
  id: 'R014',
  name: 'SHOULD keep a country, organization or event only where something links to it',
  check(graph, report) {
    const used = new Set(graph.edges.flatMap((edge) => [edge.to, edge.from]));
    for (const node of graph.nodes.values()) {
      if (!['Country', 'Organization', 'Event'].includes(node.type.name) || used.has(node.id)) continue;
      report(node, `Nothing links to ${node.id}.`, 'Link it, or remove the record.');
    }
  },
};
