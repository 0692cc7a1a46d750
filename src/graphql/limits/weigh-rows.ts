import type { CostRule } from './cost-rule.ts';

/** To find a row and to count it, and the same again for each entry of `sort`. */
const ROW = 0.03;

/**
 * The rows that the database looks through for a list, of which the answer shows a page, and for each aggregate of it.
 */
export const weighRows: CostRule = {
  what: 'rows to look through',
  advice: 'Name ids or another unique field in "where", sort by less, or ask for fewer lists and counts.',
  weigh({ passed, field, on, given, isRoot }) {
    const looksThrough = isRoot || field.extensions.relationship === true || on.name.endsWith('AggregateNode');
    return looksThrough ? ROW * passed * (1 + (Array.isArray(given.sort) ? given.sort.length : 0)) : 0;
  },
};
