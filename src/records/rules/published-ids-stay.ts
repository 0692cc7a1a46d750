import { valuesOf } from '../values-of.ts';
import type { Rule } from './rule.ts';

/** A cited id resolves for ever: a record that is renamed or merged keeps its old id in `formerIds`. */
export const publishedIdsStay: Rule = {
  id: 'R015',
  name: 'MUST keep every id that was ever published',
  check(graph, report, { publishedIds }) {
    const known = new Set(
      [...graph.nodes.values()].flatMap((node) => [node.id, ...valuesOf(node.properties.formerIds)]),
    );
    const [anyNode] = graph.nodes.values();
    for (const id of publishedIds) {
      if (known.has(id) || !anyNode) continue;
      report(
        anyNode,
        `The id ${id} of an earlier release is gone.`,
        'Write it into formerIds of the record that took its place.',
      );
    }
  },
};
