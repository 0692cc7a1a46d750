import type { Properties } from '../graph.ts';
import type { Rule } from './rule.ts';

/** Number, year and session stand in the id, the symbol and the title of a resolution: they say the same. */
export const resolutionNamesAgree: Rule = {
  id: 'R006',
  name: 'MUST name a resolution by its number and its year or session everywhere',
  check(graph, report) {
    for (const node of graph.nodes.values()) {
      const { organ, session } = node.properties;
      if (organ === 'GENERAL_ASSEMBLY' && session === undefined) report(node, 'No session of the General Assembly is named.', 'Write session: and the number before the slash of its symbol.');
      for (const [key, value] of Object.entries(namesOf(node.properties))) {
        const written = node.properties[key];
        if (written === undefined || written === value) continue; // What is missing is reported by the schema.
        report(node, `${key} is ${JSON.stringify(written)}.`, `By its organ, number and ${organ === 'GENERAL_ASSEMBLY' ? 'session' : 'date'} it is ${JSON.stringify(value)}.`, [key]);
      }
    }
  },
};

/** What a resolution is called by its organ, number and year or session; nothing where one of them is missing. */
function namesOf({ organ, number, session, adoptedOn }: Properties): Record<string, string> {
  if (number === undefined) return {};
  if (organ === 'SECURITY_COUNCIL' && adoptedOn !== undefined) {
    const year = String(adoptedOn).slice(0, 4);
    return { id: `s-res-${String(number)}-${year}`, symbol: `S/RES/${String(number)} (${year})`, title: `Security Council resolution ${String(number)} (${year})` };
  }
  if (organ !== 'GENERAL_ASSEMBLY' || session === undefined) return {};
  return { id: `a-res-${String(session)}-${String(number)}`, symbol: `A/RES/${String(session)}/${String(number)}`, title: `General Assembly resolution ${String(session)}/${String(number)}` };
}
