import { getNamedType } from 'graphql';
import type { CostRule } from './cost-rule.ts';
import { elementOf } from './element-of.ts';

/** A round trip, with what the database needs to begin. */
const STATEMENT = 150;
/** A list inside of a statement, or a count over all rows of one, is a part that the database plans by itself. */
const PART = 500;
/** resolve-node.ts asks for so many nodes of a type at once. */
const TOGETHER = 100;
const ANY_NODE = 'Entity';

/**
 * Weighs the statements and their planning: one for each field of the root, with parts for relationships, types behind
 * interfaces and aggregates; and behind an answer one for each type and each hundred nodes.
 */
export const weighStatements: CostRule = {
  what: 'statements',
  advice: 'Ask fewer questions and for fewer lists in one request.',
  weigh({ field, on, isRoot, parents, kindsOf, branches }) {
    if (isRoot) return field.name.startsWith('__') ? 0 : STATEMENT;
    if (on.name.endsWith('AggregateNode')) return PART;
    const kinds = kindsOf(elementOf(field));
    if (getNamedType(field.type).name === ANY_NODE)
      return STATEMENT * Math.min(parents, kinds + Math.ceil(parents / TOGETHER));
    return field.extensions.relationship ? PART * branches * kinds : 0;
  },
};
