import type { Rule } from './rule.ts';

/** A work that evidence takes from an end note is one that the reporting document cites in that note. */
export const evidenceFollowsNote: Rule = {
  id: 'R017',
  name: 'MUST take the work of evidence from the end note that it names',
  check(graph, report) {
    const cited = new Set(graph.edges.map((edge) => `${edge.from} ${String(edge.properties.endnote)} ${edge.to}`));
    const target = new Map(graph.edges.map((edge) => [`${edge.from} ${edge.relationship.name}`, edge.to]));
    for (const node of graph.nodes.values()) {
      const { endnote } = node.properties;
      if (endnote === undefined) continue;
      const work = target.get(`${node.id} work`);
      const reporter = target.get(`${node.id} reportedBy`);
      if (!work || !reporter || cited.has(`${reporter} ${String(endnote)} ${work}`)) continue;
      report(
        node,
        `End note ${String(endnote)} of ${reporter} does not cite ${work}.`,
        'Correct the note or the work; an evidence without a note leaves endnote out.',
        ['endnote'],
      );
    }
  },
};
