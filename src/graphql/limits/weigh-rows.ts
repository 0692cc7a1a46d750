import type { Rule } from './rule.ts';

/** To find a row, to order it and to count it. */
const ROW = 0.03;

/** The rows that the database looks through for a list, of which the answer shows a page. */
export const weighRows: Rule = {
  what: 'rows to look through',
  advice: 'Name ids or another unique field in "where", or ask for fewer lists and counts.',
  weigh: ({ passed, field, on, isRoot }) => (isRoot || field.extensions.relationship || on.name.endsWith('AggregateNode') ? ROW * passed : 0),
};
