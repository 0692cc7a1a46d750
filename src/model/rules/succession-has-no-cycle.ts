import type { GraphEdge } from '../graph.ts';
import type { Rule } from './rule.ts';

/** What takes the place of a thing cannot be replaced by it. */
export const successionHasNoCycle: Rule = {
  id: 'R007',
  name: 'MUST keep succession free of cycles',
  check(graph, report) {
    const older = new Map<string, GraphEdge[]>();
    for (const edge of graph.edges) {
      if (edge.relationship.type === 'SUCCEEDS') older.set(edge.from, [...(older.get(edge.from) ?? []), edge]);
    }
    const settled = new Set<string>();
    const visit = (id: string, trail: readonly string[]): void => {
      for (const edge of settled.has(id) ? [] : (older.get(id) ?? [])) {
        if (trail.includes(edge.to) || edge.to === id) {
          report(edge, `Following succeeds from ${edge.to} leads back to it.`, 'The newer thing succeeds the older, never the other way.');
        } else {
          visit(edge.to, [...trail, id]);
        }
      }
      settled.add(id);
    };
    for (const id of older.keys()) visit(id, []);
  },
};
