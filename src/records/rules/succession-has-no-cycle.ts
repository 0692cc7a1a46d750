import type { Rule } from './rule.ts';

/** A thing cannot be replaced by one that it replaced. */
export const successionHasNoCycle: Rule = {
  id: 'R007',
  name: 'MUST keep succession free of cycles',
  check(graph, report) {
    const successions = graph.edges.filter((edge) => edge.relationship.type === 'SUCCEEDS');
    const settled = new Set<string>();
    const visit = (id: string, trail: readonly string[]): void => {
      if (settled.has(id)) return;
      for (const edge of successions.filter(({ from }) => from === id)) {
        if (trail.includes(edge.to))
          report(
            edge,
            `Following succeeds from ${edge.to} leads back to it.`,
            'The newer thing succeeds the older, never the other way.',
          );
        else visit(edge.to, [...trail, edge.to]);
      }
      settled.add(id);
    };
    for (const { from } of successions) visit(from, [from]);
  },
};
