import type { Rule } from './rule.ts';

/** To find a row, to order it and to count it. */
const ROW = 0.05;

/** The rows that the database looks through for a list, of which the answer shows a page. */
export const weighRows: Rule = {
  what: 'rows to look through',
  advice: 'Narrow the list by ids or another unique field in "where", or leave out "sort", "offset" and counts.',
  weigh: ({ passed, field, on }) => ROW * passed * (on.name.endsWith('AggregateNode') || field.args.some(({ name }) => name === 'where') ? 1 : 0),
};
