import type { Rule } from './rule.ts';

/** A record is found by its file name: the id that it writes says the same. See seed/README.md#ids */
export const idIsFileName: Rule = {
  id: 'R001',
  name: 'MUST write the id that the file name gives',
  check(graph, report) {
    for (const node of graph.nodes.values()) {
      const { id } = node.properties;
      if (id === undefined || id === node.id) continue;
      report(node, `The file is named ${node.id}, the record says ${String(id)}.`, 'Make them the same.', ['id']);
    }
  },
};
