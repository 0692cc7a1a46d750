import type { Rule } from './rule.ts';

/**
 * Evidence joins one work to one claim, as one document reports it: an opinion without a work behind it is not
 * evidence.
 */
export const evidenceIsWhole: Rule = {
  id: 'R016',
  name: 'MUST name the claim, the work and the reporting document of a piece of evidence',
  check(graph, report) {
    const named = new Set(graph.edges.map((edge) => `${edge.from} ${edge.relationship.name}`));
    for (const node of graph.nodes.values()) {
      if (node.type.name !== 'Evidence') continue;
      for (const name of ['claim', 'work', 'reportedBy']) {
        if (!named.has(`${node.id} ${name}`))
          report(node, `The evidence names no ${name}.`, `Write ${name}: and an id.`);
      }
    }
  },
};
