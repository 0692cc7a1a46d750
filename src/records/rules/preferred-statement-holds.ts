import type { Rule } from './rule.ts';

/** The plain field holds the preferred value of the statements about it. See seed/README.md#statements */
export const preferredStatementHolds: Rule = {
  id: 'R012',
  name: 'MUST hold the preferred value in the plain field, and no deprecated one',
  check(graph, report) {
    for (const edge of graph.edges) {
      if (edge.relationship.type !== 'ABOUT') continue;
      const statement = graph.nodes.get(edge.from)!;
      const subject = graph.nodes.get(edge.to);
      if (!subject) continue;
      const { property, value, rank } = statement.properties;
      if (!subject.type.fields.some((field) => field.name === property)) continue;
      const held = subject.properties[String(property)] ?? 'nothing';
      const agrees = String(held) === value;
      if (rank === 'PREFERRED' && !agrees)
        report(
          statement,
          `The preferred ${String(property)} of ${subject.id} is ${String(value)}; its record says ${String(held)}.`,
          'Correct one of them.',
          ['value'],
        );
      if (rank === 'DEPRECATED' && agrees)
        report(
          statement,
          `The record of ${subject.id} holds this deprecated ${String(property)}.`,
          'Correct one of them.',
          ['value'],
        );
    }
  },
};
