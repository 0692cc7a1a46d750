import type { Rule } from './rule.ts';

/** The objects of the answer: each is found, read, checked and written. */
export const weighObjects: Rule = {
  what: 'objects',
  advice: 'Ask for fewer with "limit" or "first", or name ids in "where".',
  weigh: ({ objects }) => objects,
};
