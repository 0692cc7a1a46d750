import { getNamedType, isIntrospectionType } from 'graphql';
import type { CostRule } from './cost-rule.ts';

/**
 * The objects of the answer: each is found, read, checked and written. Those of introspection have a rule of their own.
 */
export const weighObjects: CostRule = {
  what: 'objects',
  advice: 'Ask for fewer with "limit" or "first", or name ids in "where".',
  weigh: ({ field, objects }) => (isIntrospectionType(getNamedType(field.type)) ? 0 : objects),
};
