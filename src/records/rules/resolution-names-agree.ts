import { formatSymbol, slugOfSymbol, type UnSymbol } from '../../domain/un-symbol.ts';
import type { Properties } from '../graph.ts';
import type { Rule } from './rule.ts';

/** Number, year and session stand in the id, the symbol and the title of a resolution: they say the same. */
export const resolutionNamesAgree: Rule = {
  id: 'R006',
  name: 'MUST name a resolution by its number and its year or session everywhere',
  check(graph, report) {
    for (const node of graph.nodes.values()) {
      const { organ, session } = node.properties;
      if (organ === 'GENERAL_ASSEMBLY' && session === undefined)
        report(
          node,
          'No session of the General Assembly is named.',
          'Write session: and the number before the slash of its symbol.',
        );
      for (const [key, value] of Object.entries(namesOf(node.properties))) {
        const written = node.properties[key];
        if (written === undefined || written === value) continue; // What is missing is reported by the schema.
        report(
          node,
          `${key} is ${JSON.stringify(written)}.`,
          `By its organ, number and ${organ === 'GENERAL_ASSEMBLY' ? 'session' : 'date'} it is ${JSON.stringify(value)}.`,
          [key],
        );
      }
    }
  },
};

/** Returns the name of a resolution by its organ, number and year or session; undefined if one of them is missing. */
function namesOf({ organ, number, session, adoptedOn }: Properties): Record<string, string> {
  if (number === undefined) return {};
  const resolution = { series: ['RES'], number: Number(number), suffixes: [] };
  if (organ === 'SECURITY_COUNCIL' && adoptedOn !== undefined)
    return spell({ ...resolution, organ: 'S', year: Number(String(adoptedOn).slice(0, 4)) }, 'Security Council');
  return organ === 'GENERAL_ASSEMBLY' && session !== undefined
    ? spell({ ...resolution, organ: 'A', session: String(session) }, 'General Assembly')
    : {};
}

function spell(symbol: UnSymbol, body: string): Record<string, string> {
  const written = formatSymbol(symbol);
  return { id: slugOfSymbol(symbol), symbol: written, title: `${body} resolution ${written.slice('S/RES/'.length)}` };
}
