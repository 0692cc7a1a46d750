import { sourcedIn } from '../sourced-in.ts';
import type { Rule } from './rule.ts';

/** A record that is not verified in full says what was seen and what was not. See seed/README.md#verification */
export const doubtIsExplained: Rule = {
  id: 'R004',
  name: 'MUST explain in a note what is not verified',
  check(graph, report) {
    for (const subject of sourcedIn(graph)) {
      const { verification, verificationNote } = subject.properties;
      if (verification === undefined || verification === 'VERIFIED' || verificationNote !== undefined) continue;
      report(subject, `${String(verification)} without a note.`, 'Say in source.note what was seen and what was not.', [
        'source',
      ]);
    }
  },
};
