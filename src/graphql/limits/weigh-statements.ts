import { getNamedType, isUnionType } from 'graphql';
import type { Rule } from './rule.ts';

/** A round trip, with what the database needs to begin. */
const STATEMENT = 100;
/** resolve-node.ts asks for so many nodes of a type at once. */
const TOGETHER = 100;

/** The statements: one for each field of the root, and for the nodes behind an answer one for each type and each hundred of them. */
export const weighStatements: Rule = {
  what: 'statements',
  advice: 'Ask fewer questions in one request.',
  weigh({ field, isRoot, parents }) {
    const type = getNamedType(field.type);
    if (isRoot) return field.name.startsWith('__') ? 0 : STATEMENT;
    if (!isUnionType(type) || field.args.length > 0) return 0;
    return STATEMENT * Math.min(parents, type.getTypes().length * Math.ceil(parents / TOGETHER));
  },
};
