import type { Rule } from './rule.ts';

/** A claim is found from what it is about; one about nothing here says why it stands here. */
export const claimConcernsSomething: Rule = {
  id: 'R018',
  name: 'MUST say what a claim concerns, or why it concerns none of the things here',
  check(graph, report) {
    const concerning = new Set(
      graph.edges.filter((edge) => edge.relationship.type === 'CONCERNS').map((edge) => edge.from),
    );
    const asserted = new Set(
      graph.edges.filter((edge) => edge.relationship.type === 'ASSERTED_BY').map((edge) => edge.from),
    );
    for (const node of graph.nodes.values()) {
      if (node.type.name !== 'Claim') continue;
      const reason = node.properties.concernsNoneBecause !== undefined;
      if (concerning.has(node.id) === reason) {
        report(
          node,
          reason ? 'The claim concerns something and says that it concerns nothing.' : 'The claim concerns nothing.',
          'Name a mission, resolution, document, concept, event or organization, or write concernsNoneBecause.',
        );
      }
      if (!asserted.has(node.id))
        report(node, 'Nobody makes this claim.', 'Write assertedBy: and the id of the document.');
    }
  },
};
