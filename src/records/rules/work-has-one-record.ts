import type { GraphNode } from '../graph.ts';
import type { Rule } from './rule.ts';

/** One work is one node: a second record would split its citations. */
export const workHasOneRecord: Rule = {
  id: 'R011',
  name: 'MUST keep one record for one work',
  check(graph, report) {
    const seen = new Map<string, GraphNode>();
    for (const node of graph.nodes.values()) {
      for (const key of ['symbol', 'doi', 'url'] as const) {
        const value = node.properties[key];
        if (value === undefined) continue;
        const name = `${key} ${String(value).toLowerCase()}`;
        const twin = seen.get(name);
        if (twin)
          report(
            node,
            `${twin.id} has the same ${key}, ${String(value)}.`,
            'Merge the two records, or correct one of them.',
            [key],
          );
        seen.set(name, node);
      }
    }
  },
};
