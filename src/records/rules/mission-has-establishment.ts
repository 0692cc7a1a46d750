import type { Rule } from './rule.ts';

/** A peacekeeping operation with a protection mandate has the provision that established it. */
export const missionHasEstablishment: Rule = {
  id: 'R013',
  name: 'MUST record what established a peacekeeping mission that has a protection mandate',
  check(graph, report) {
    const established = new Set(
      graph.edges.filter((edge) => edge.properties.action === 'ESTABLISHES').map((edge) => edge.to),
    );
    const protecting = new Set(
      graph.edges.filter((edge) => edge.properties.protectsCivilians === true).map((edge) => edge.to),
    );
    for (const id of protecting) {
      const mission = graph.nodes.get(id);
      if (mission?.properties.kind !== 'PEACEKEEPING' || established.has(id)) continue;
      report(
        mission,
        `No resolution here establishes ${id}.`,
        'Add the MANDATES edge with action: ESTABLISHES to its resolution.',
      );
    }
  },
};
