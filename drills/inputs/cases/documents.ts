import { badInput, refused, type Case } from '../case.ts';

const parse = { ...refused, codes: ['GRAPHQL_PARSE_FAILED'] } as const;
const invalid = { ...refused, codes: ['GRAPHQL_VALIDATION_FAILED'] } as const;
const unresolved = { ...refused, codes: ['OPERATION_RESOLUTION_FAILURE'] } as const;
const writes = {
  status: [200, 400, 405],
  codes: ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE'],
} as const;

/** Documents that are no question. */
// prettier-ignore
export const documents: readonly Case[] = [
  ...[' ', '{', '}', '{}', '{ missions { } }', 'query', '{ a: }', 'query ($) { __typename }', '\uFEFF', '#', '{ missions(limit: ) { id } }', '"""', '{ search(phrase: "\\ud800") { total } }', '{ search(phrase: "\\x") { total } }', '🙂', 'null', '{ missions(limit: 01) { id } }']
    .map((query) => ({ name: `document ${query}`, body: { query }, ...parse, codes: ['GRAPHQL_PARSE_FAILED', 'BAD_REQUEST', 'GRAPHQL_VALIDATION_FAILED'] })),
  { name: 'two questions and no name', body: { query: 'query A { __typename } query B { __typename }' }, ...unresolved },
  { name: 'a name that no question has', body: { query: 'query A { __typename }', operationName: 'B' }, ...unresolved },
  { name: 'a name out of the prototype', body: { query: 'query A { __typename }', operationName: '__proto__' }, ...unresolved },
  { name: 'two questions of one name', body: { query: 'query A { __typename } query A { __typename }', operationName: 'A' }, ...invalid },
  { name: 'only a fragment', body: { query: 'fragment F on Mission { id }' }, ...refused, codes: ['GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE'] },
  { name: 'a fragment in itself', body: { query: '{ missions { ...F } } fragment F on Mission { ...F }' }, ...invalid },
  { name: 'two fragments in each other', body: { query: '{ missions { ...F } } fragment F on Mission { ...G } fragment G on Mission { ...F }' }, ...invalid },
  { name: 'a fragment that is not there', body: { query: '{ missions { ...F } }' }, ...invalid },
  { name: 'a fragment on no type', body: { query: '{ ... on Nothing { id } }' }, ...invalid },
  { name: 'a field that is not there', body: { query: '{ missions { titel } }' }, ...invalid },
  { name: 'a field out of the prototype', body: { query: '{ constructor __proto__ toString }' }, ...invalid },
  { name: 'an argument that is not there', body: { query: '{ missions(limt: 1) { id } }' }, ...invalid },
  { name: 'an object without fields', body: { query: '{ missions }' }, ...invalid },
  { name: 'a scalar with fields', body: { query: '{ missions { id { id } } }' }, ...invalid },
  { name: 'a variable that is not declared', body: { query: '{ missions(limit: $n) { id } }' }, ...invalid },
  { name: 'a variable that is not given', body: { query: 'query ($id: ID!) { lineage(id: $id) { nodes { depth } } }' }, ...badInput },
  { name: 'a variable of another type', body: { query: 'query ($n: Int) { missions(limit: $n) { id } }', variables: { n: 'x' } }, ...badInput },
  { name: 'a variable of no type', body: { query: 'query ($n: Nothing) { missions(limit: $n) { id } }' }, ...invalid },
  { name: 'a directive that is not there', body: { query: '{ missions @cypher(statement: "x") { id } }' }, ...invalid },
  { name: 'a directive of the SDL', body: { query: '{ missions @node { id } }' }, ...invalid },
  { name: 'a mutation', body: { query: 'mutation { deleteMissions { id } }' }, ...writes },
  { name: 'a subscription', body: { query: 'subscription { missions { id } }' }, ...writes },
  { name: 'a type definition', body: { query: 'type A { b: Int }' }, ...refused },
  { name: 'a question and a type definition', body: { query: '{ __typename } type A { b: Int }' }, ...invalid },
];
