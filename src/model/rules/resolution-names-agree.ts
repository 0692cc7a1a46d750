import type { Rule } from './rule.ts';

/** Number, year and session stand in the id, the symbol and the title of a resolution: they say the same. */
export const resolutionNamesAgree: Rule = {
  id: 'R006',
  name: 'MUST name a resolution by its number and year everywhere',
  check(graph, report) {
    for (const node of graph.nodes.values()) {
      if (node.type.name !== 'Resolution') continue;
      const { organ, adoptedOn } = node.properties;
      const number = String(node.properties.number);
      const session = String(node.properties.session);
      const year = String(adoptedOn).slice(0, 4);
      const expected = organ === 'SECURITY_COUNCIL'
        ? { id: `s-res-${number}-${year}`, symbol: `S/RES/${number} (${year})`, title: `Security Council resolution ${number} (${year})` }
        : { id: `a-res-${session}-${number}`, symbol: `A/RES/${session}/${number}`, title: `General Assembly resolution ${session}/${number}` };
      for (const [key, value] of Object.entries(expected)) {
        if (node.properties[key] === value) continue;
        report(node, `${key} is ${JSON.stringify(node.properties[key])}.`, `By its organ, number and date it is ${JSON.stringify(value)}.`, [key]);
      }
    }
  },
};
