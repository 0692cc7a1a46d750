import type { Rule } from './rule.ts';

/** A provision that gives protection says in which words, and one that gives none has no words for it. */
export const protectionHasFormula: Rule = {
  id: 'R010',
  name: 'MUST give a formula to a provision that protects civilians, and to no other',
  check(graph, report) {
    for (const edge of graph.edges) {
      if (edge.relationship.type !== 'MANDATES') continue;
      const { protectsCivilians, formula } = edge.properties;
      if (protectsCivilians === true && formula === undefined) report(edge, 'The provision protects civilians and has no formula.', 'Write the formula that its words match, or OTHER.');
      if (protectsCivilians === false && formula !== undefined) report(edge, 'The provision has a formula and does not protect civilians.', 'Leave the formula out, or correct protectsCivilians.', ['formula']);
    }
  },
};
