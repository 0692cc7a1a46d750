import type { Rule } from './rule.ts';

/**
 * A provision that gives protection says in which words; one with such words that is not counted as protecting says
 * why.
 */
export const protectionHasFormula: Rule = {
  id: 'R010',
  name: 'MUST give a formula to a provision that protects civilians, and a note to a formula that does not count as that',
  check(graph, report) {
    for (const edge of graph.edges) {
      const { protectsCivilians, formula, verificationNote } = edge.properties;
      if (protectsCivilians === true && formula === undefined)
        report(
          edge,
          'The provision protects civilians and has no formula.',
          'Write the formula that its words match, or OTHER.',
        );
      if (protectsCivilians === false && formula !== undefined && verificationNote === undefined) {
        report(
          edge,
          'The provision has a formula, does not count as protecting civilians and does not say why.',
          'Say it in the note of its source, leave the formula out, or correct protectsCivilians.',
          ['formula'],
        );
      }
    }
  },
};
