import { getNamedType, isCompositeType } from 'graphql';
import type { CostRule } from './cost-rule.ts';

/** The scalars of the answer, by how many objects have them. Long ones weigh more: see weigh-work.ts. */
const SCALAR = 0.1;
/** A field is part of a statement that is translated and planned, however many objects it gives. */
const TRANSLATED = 4;

export const weighFields: CostRule = {
  what: 'fields',
  advice: 'Select fewer fields, and each under one name.',
  weigh: ({ field, parents, branches }) =>
    TRANSLATED * branches + (isCompositeType(getNamedType(field.type)) ? 0 : SCALAR * parents),
};
