import { getNamedType, isCompositeType, isIntrospectionType } from 'graphql';
import type { CostRule } from './cost-rule.ts';

const OBJECT = 1.5;
/** Besides what every scalar weighs. */
const SCALAR = 0.3;

/** Introspection: it is answered in one go, while no other request gets its turn, so that less of it is allowed. */
export const weighIntrospection: CostRule = {
  what: 'introspection',
  advice: 'Ask for fewer lists of the schema, and each under one name, or read schema/generated/schema.graphql.',
  weigh({ field, on, objects, parents }) {
    const type = getNamedType(field.type);
    if (isCompositeType(type)) return isIntrospectionType(type) ? OBJECT * objects : 0;
    return isIntrospectionType(on) ? SCALAR * parents : 0;
  },
};
