import type { Rule } from './rule.ts';

/** A mandate begins before it ends, and is not established after it began. */
export const missionDatesInOrder: Rule = {
  id: 'R009',
  name: 'MUST keep the dates of a mission in order',
  check(graph, report) {
    for (const node of graph.nodes.values()) {
      const { startedFrom, endedTo } = node.properties;
      if (startedFrom === undefined || endedTo === undefined || startedFrom <= endedTo) continue;
      report(
        node,
        `The mandate ends (${String(endedTo)}) before it begins (${String(startedFrom)}).`,
        'Check both dates.',
        ['endedOn'],
      );
    }
    for (const edge of graph.edges) {
      if (edge.properties.action !== 'ESTABLISHES') continue;
      const adopted = graph.nodes.get(edge.from)!.properties.adoptedOn;
      const began = graph.nodes.get(edge.to)?.properties.startedTo;
      if (adopted === undefined || began === undefined || adopted <= began) continue;
      report(
        edge,
        `${edge.to} began by ${String(began)}, before this resolution of ${String(adopted)} established it.`,
        'Check the dates and the action.',
      );
    }
  },
};
