import { nearest } from '../../domain/nearest.ts';
import type { Rule } from './rule.ts';

/** An edge needs two ends, and the SDL says which kinds of things it may join. */
export const edgeEndsExist: Rule = {
  id: 'R002',
  name: 'MUST link to a record that exists and is of a kind that the relationship allows',
  check(graph, report) {
    for (const edge of graph.edges) {
      const target = graph.nodes.get(edge.to);
      const { name, targets } = edge.relationship;
      if (!target) {
        const guess = nearest(edge.to, graph.nodes.keys());
        report(
          edge,
          `${name} names ${edge.to}, of which there is no record.`,
          guess ? `Did you mean ${guess}?` : 'Add the record.',
        );
      } else if (!targets.has(target.type.name)) {
        report(edge, `${name} names ${edge.to}, a ${target.type.name}.`, `It links to ${[...targets].join(', ')}.`);
      }
    }
  },
};
