import { describe, expect, it } from 'vitest';
import { Notices, type CutList } from '../../../src/graphql/pages/notices.ts';

const list: CutList = {
  path: ['claims'],
  shown: 100,
  total: undefined,
  size: 'limit',
  most: 100,
  start: 'offset',
  counter: 'claimsConnection',
};
const messages = (...lists: Partial<CutList>[]): string[] => {
  const notices = new Notices();
  for (const one of lists) notices.add({ ...list, ...one });
  return notices.list().map(({ message }) => message);
};

describe('a notice', () => {
  it.each<[string, Partial<CutList>[], string]>([
    [
      'a list of the root',
      [{}],
      '"claims" shows 100 rows, and there are more, since the query sets no "limit". Set it to up to 100; "offset" gives the rows after those; claimsConnection { totalCount } counts all of them.',
    ],
    [
      'a list that nothing counts',
      [{ counter: undefined }],
      '"claims" shows 100 rows, and there are more, since the query sets no "limit". Set it to up to 100; "offset" gives the rows after those.',
    ],
    [
      'a connection',
      [{ path: ['all'], total: 402, size: 'first', start: 'after' }],
      '"all" shows 100 of 402 rows, since the query sets no "first". Set it to up to 100; "after" gives the rows after those.',
    ],
    [
      'lists of many nodes',
      [
        { path: ['missions', 'claims'], shown: 20 },
        { path: ['missions', 'claims'], shown: 20 },
      ],
      '"missions.claims" shows only 20 rows in each of 2 places where there are more, since the query sets no "limit". Set it to up to 100; "offset" gives the rows after those; claimsConnection { totalCount } counts the edges to all of them.',
    ],
  ])('says what %s leaves out, and how to get it', (_what, lists, message) =>
    expect(messages(...lists)).toEqual([message]),
  );

  it('stands once for each field, in the order of their names, whichever is answered first', () => {
    const notices = new Notices();
    for (const name of ['b', 'a', 'b']) notices.add({ ...list, path: [name] });
    expect(notices.list().map(({ path }) => path)).toEqual([['a'], ['b']]);
  });
});
