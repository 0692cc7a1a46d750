import { groupOf } from '../group-of.ts';
import type { Rule } from './rule.ts';

/**
 * Records of many stay findable: they lie by year or by the document that they rest on. See
 * seed/README.md#how-a-record-is-written
 */
export const recordLiesInItsGroup: Rule = {
  id: 'R021',
  name: 'SHOULD lie in the folder of its year or document',
  check(graph, report) {
    for (const node of graph.nodes.values()) {
      const { folder, group, value } = node.record;
      const right = groupOf(node.type, value);
      if (group === right) continue;
      report(
        node,
        `${node.id} belongs in ${right === undefined ? folder : `${folder}/${right}`}.`,
        'Run `npx poc-norms format`, which moves it.',
        node.type.groupedBy === undefined ? [] : [node.type.groupedBy],
      );
    }
  },
};
