import { sourcedIn } from '../sourced-in.ts';
import type { Rule } from './rule.ts';

/** A passage that a record rests on can be found in a held copy of its source. */
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
