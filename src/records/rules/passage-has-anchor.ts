import { sourcedIn } from '../sourced-in.ts';
import type { Rule } from './rule.ts';

/** What rests on a source that readers hold copies of can be found in them. */
export const passageHasAnchor: Rule = {
  id: 'R019',
  name: 'MUST anchor what rests on a source whose note markers are recorded',
  check(graph, report) {
    for (const subject of sourcedIn(graph)) {
      const { sourceId, anchor } = subject.properties;
      if (anchor !== undefined || graph.nodes.get(String(sourceId))?.properties.noteMarkers === undefined) continue;
      if ('id' in subject && subject.id === sourceId) continue; // The source itself rests on the whole of itself.
      report(
        subject,
        `No passage of ${String(sourceId)} is named.`,
        'Let `poc-norms anchor --source FILE "words"` print the anchor.',
        ['source'],
      );
    }
  },
};
