import { buildSchema, type GraphQLInputObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { completeOrder } from '../../../src/graphql/pages/complete-order.ts';

const schema = buildSchema(`
  enum SortDirection { ASC DESC }
  input ClaimSort { id: SortDirection, section: SortDirection }
  input CitesSort { _order: SortDirection, part: SortDirection }
  input BasedOnSort { _order: SortDirection }
  input EdgesSort { Cites: CitesSort, BasedOn: BasedOnSort }
  input VotesConnectionSort { node: ClaimSort }
  input CitesConnectionSort { edge: CitesSort, node: ClaimSort }
  input BothConnectionSort { edge: EdgesSort, node: ClaimSort }
  type Query { a: Int }
`);

it.each<[string, string, object]>([
  ['nodes by their id', 'ClaimSort', { id: 'ASC' }],
  ['edges without properties by the id of the node', 'VotesConnectionSort', { node: { id: 'ASC' } }],
  ['edges by their place', 'CitesConnectionSort', { edge: { _order: 'ASC' } }],
  [
    'edges of several types by their place, each below its name',
    'BothConnectionSort',
    { edge: { Cites: { _order: 'ASC' }, BasedOn: { _order: 'ASC' } } },
  ],
])('orders %s last of all', (_what, type, last) => {
  const sort = schema.getType(type) as GraphQLInputObjectType;
  const given = [{ section: 'DESC' }, { id: 'DESC' }];
  expect([completeOrder(sort, []), completeOrder(sort, given)]).toEqual([[last], [...given, last]]);
});
