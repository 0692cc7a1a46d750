import { refused, tooExpensive, type Case } from '../case.ts';

const times = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('');
const nest = (depth: number, open: string, inner: string, close = ' }'): string =>
  open.repeat(depth) + inner + close.repeat(depth);
const nested = (depth: number): unknown => JSON.parse(nest(depth, '{"NOT":', '{}', '}'));
const cheap = { codes: ['OK', ...tooExpensive.codes] } as const;

/** Small requests that would cost much, and large ones that would take memory. */
// prettier-ignore
export const attacks: readonly Case[] = [
  { name: '1,000 aliases of __typename', body: { query: `{ ${times(1_000, (n) => `a${n}: __typename `)} }` }, ...tooExpensive },
  { name: '200 aliases of a list', body: { query: `{ ${times(200, (n) => `a${n}: missions { id } `)} }` }, ...tooExpensive },
  { name: '60 aliases of a walk', body: { query: `{ ${times(60, (n) => `a${n}: lineage(id: "monusco", maxDepth: 100, first: 500) { nodes { depth } } `)} }` }, ...tooExpensive },
  { name: '500 aliases inside of a list', body: { query: `{ missions { ${times(500, (n) => `a${n}: claims { id } `)} } }` }, ...tooExpensive },
  { name: '600 repetitions of a field', body: { query: `{ missions(limit: 1) { ${'id '.repeat(600)} } }` }, ...cheap },
  { name: '5,000 repetitions of a field', body: { query: `{ missions { ${'id '.repeat(5_000)} } }` }, ...tooExpensive },
  { name: '900 arguments', body: { query: `{ missions(${'limit: 1 '.repeat(600)}) { id } }` }, ...tooExpensive },
  { name: 'relations 4 deep with standard pages', body: { query: `{ missions ${nest(4, '{ mandatedBy { mandates ', '{ id }')} }` }, ...tooExpensive },
  { name: 'relations 8 deep, three each', body: { query: `{ missions(limit: 3) ${nest(4, '{ mandatedBy(limit: 3) { mandates(limit: 3) ', '{ id }', ' } }')} }` }, ...cheap, within: 6_500 },
  { name: 'relations 40 deep, one each', body: { query: `{ missions(limit: 1) ${nest(20, '{ mandatedBy(limit: 1) { mandates(limit: 1) ', '{ id }', ' } }')} }` }, ...tooExpensive },
  { name: 'relations 500 deep', body: { query: `{ missions ${nest(250, '{ mandatedBy { mandates ', '{ id }', ' } }')} }` }, ...tooExpensive },
  { name: 'connections 6 deep with standard pages', body: { query: `{ missions ${nest(6, '{ claimsConnection { edges { node { missions ', '{ id }', ' } } } }')} }` }, ...tooExpensive },
  { name: 'selections 4,000 deep', body: { query: nest(4_000, '{ a ', '') }, ...tooExpensive },
  { name: 'inline fragments 600 deep', body: { query: `{ ${nest(600, '... { ', '__typename')} }` }, ...cheap },
  { name: 'inline fragments 4,000 deep', body: { query: `{ ${nest(4_000, '... { ', '__typename')} }` }, ...tooExpensive },
  { name: 'fragments that double 25 times', body: { query: `{ missions { ...F0 } } ${times(25, (n) => `fragment F${n} on Mission { ...F${n + 1} ...F${n + 1} } `)} fragment F25 on Mission { id }` }, ...tooExpensive },
  { name: 'fragments that double 25 times around fields', body: { query: `{ missions(limit: 1) { ...F0 } } ${times(25, (n) => `fragment F${n} on Mission { a: id ...F${n + 1} b: name ...F${n + 1} } `)} fragment F25 on Mission { id }` }, ...tooExpensive },
  { name: 'fragments that double 20 times through relations', body: { query: `{ missions(limit: 1) { ...F0 } } ${times(20, (n) => `fragment F${n} on Mission { a${n}: succeeds(limit: 1) { ...F${n + 1} } b${n}: succeeds(limit: 1) { ...F${n + 1} } } `)} fragment F20 on Mission { id }` }, ...tooExpensive },
  { name: 'fragments that triple 12 times', body: { query: `{ missions { ...F0 } } ${times(12, (n) => `fragment F${n} on Mission { ${'...F'.concat(String(n + 1), ' ').repeat(3)} } `)} fragment F12 on Mission { id }` }, ...tooExpensive },
  { name: 'a chain of 190 fragments', body: { query: `{ missions(limit: 1) { ...F0 } } ${times(190, (n) => `fragment F${n} on Mission { ...F${n + 1} } `)} fragment F190 on Mission { id }` }, ...cheap },
  { name: 'a cycle of 100 fragments', body: { query: `{ missions(limit: 1) { ...F0 } } ${times(100, (n) => `fragment F${n} on Mission { ...F${(n + 1) % 100} } `)}` }, ...refused, codes: ['GRAPHQL_VALIDATION_FAILED'] },
  { name: 'fragments in each other, each with each', body: { query: `{ missions(limit: 1) { ...F0 } } ${times(25, (n) => `fragment F${n} on Mission { ${times(25, (m) => `...F${m} `)} } `)}` }, ...tooExpensive },
  { name: 'overlapping fields with other arguments', body: { query: `{ ${times(200, (n) => `missions(limit: ${n % 99 + 1}) { id } `)} }` }, ...tooExpensive },
  { name: 'overlapping fields through fragments', body: { query: `{ missions(limit: 1) { ${times(60, (n) => `...F${n} `)} } } ${times(60, (n) => `fragment F${n} on Mission { claims(limit: 1) { a: id b: id } succeeds(limit: 1) { id } } `)}` }, ...cheap },
  { name: 'overlapping fields 100 deep', body: { query: `{ ${nest(100, 'missions { ', 'id', ' } missions { id }')} }` }, ...tooExpensive },
  { name: 'overlapping pairs 10 deep', body: { query: `{ missions(limit: 1) { ${pairs(7)} } }` }, ...cheap },
  { name: '1,000 directives on one field', body: { query: `{ __typename ${'@include(if: true) '.repeat(300)} }` }, ...tooExpensive },
  { name: '1,000 unknown directives', body: { query: `{ __typename ${'@a '.repeat(900)} }` }, ...tooExpensive },
  { name: '10,000 unknown directives', body: { query: `{ __typename ${'@a '.repeat(10_000)} }` }, ...tooExpensive },
  { name: 'NOT 300 deep in a literal', body: { query: `{ missions(limit: 1, where: ${nest(300, '{ NOT: ', '{}')}) { id } }` }, ...tooExpensive },
  { name: 'NOT 4,000 deep in a literal', body: { query: `{ missions(limit: 1, where: ${nest(4_000, '{ NOT: ', '{}')}) { id } }` }, ...tooExpensive },
  { name: 'NOT 1,000 deep in a variable', body: { query: 'query ($w: MissionWhere) { missions(limit: 1, where: $w) { id } }', variables: { w: nested(1_000) } }, ...tooExpensive },
  { name: 'NOT 25,000 deep in a variable', body: `{"query":"query ($w: MissionWhere) { missions(limit: 1, where: $w) { id } }","variables":{"w":${nest(25_000, '{"NOT":', '{}', '}')}}}`, ...tooExpensive },
  { name: 'NOT 1,000 deep in the standard of a variable', body: { query: `query ($w: MissionWhere = ${nest(400, '{ NOT: ', '{}')}) { missions(limit: 1, where: $w) { id } }` }, ...tooExpensive },
  { name: 'some 14 deep', body: { query: `{ missions(limit: 1, where: ${nest(7, '{ mandatedBy: { some: { mandates: { some: ', '{}', ' } } } }')}) { id } }` }, ...tooExpensive },
  { name: 'some 6 deep, thirty times', body: { query: `{ missions(limit: 1, where: { OR: [${times(30, () => nest(2, '{ mandatedBy: { some: { mandates: { some: ', '{ id: { contains: "a" } }', ' } } } }'))}] }) { id } }` }, ...tooExpensive },
  { name: 'AND of 1,000 filters in a variable', body: { query: 'query ($w: MissionWhere) { missions(limit: 1, where: $w) { id } }', variables: { w: { AND: Array.from({ length: 1_000 }, () => ({ id: { contains: 'a' } })) } } }, ...tooExpensive },
  { name: 'AND of 200 ORs of 200 filters in a variable', body: { query: 'query ($w: MissionWhere) { missions(limit: 1, where: $w) { id } }', variables: { w: { AND: Array.from({ length: 100 }, () => ({ OR: Array.from({ length: 100 }, () => ({ id: { eq: 'a' } })) })) } } }, codes: ['OK', 'QUERY_TIMEOUT', ...tooExpensive.codes], within: 6_500 },
  { name: '9,000 ids in a variable', body: { query: 'query ($ids: [ID!]) { missions(where: { id: { in: $ids } }) { id } }', variables: { ids: Array.from({ length: 9_000 }, (_, n) => `id-${n}`) } }, ...tooExpensive },
  { name: '9,000 ids in a literal', body: { query: `{ missions(where: { id: { in: [${times(9_000, (n) => `"id-${n}" `)}] } }) { id } }` }, ...tooExpensive },
  { name: 'an order of 200 fields', body: { query: `{ missions(limit: 1, sort: [${'{ name: ASC } '.repeat(300)}]) { id } }` }, ...cheap },
  { name: 'an object of 20,000 fields in a variable', body: { query: 'query ($w: MissionWhere) { missions(limit: 1, where: $w) { id } }', variables: { w: Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`k${n}`, 0])) } }, ...tooExpensive },
  { name: '20,000 variables that nothing uses', body: { query: '{ __typename }', variables: Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`k${n}`, 0])) }, codes: ['OK', ...tooExpensive.codes] },
  { name: '300 declared variables', body: { query: `query (${times(300, (n) => `$v${n}: Int `)}) { __typename }` }, ...tooExpensive },
  { name: 'lists 20,000 deep in a variable', body: `{"query":"{ __typename }","variables":{"a":${nest(20_000, '[', '', ']')}}}`, codes: ['OK', ...tooExpensive.codes, 'BAD_REQUEST'] },
  { name: 'JSON 120,000 deep', body: nest(120_000, '[', '', ']'), codes: ['BAD_REQUEST'] },
  { name: 'the whole schema', body: { query: `{ __schema { types { name description fields { name description args { name description type { name ofType { name } } } type { name ofType { name ofType { name } } } } inputFields { name type { name ofType { name } } } } } }` }, codes: ['OK'], within: 1_000 },
  { name: 'the whole schema ten times', body: { query: `{ ${times(10, (n) => `a${n}: __schema { types { name fields { name type { name } } } } `)} }` }, ...tooExpensive },
  { name: 'the schema through itself', body: { query: `{ __schema { types { ${nest(6, 'fields { type { ', 'name', ' } }')} } } }` }, ...tooExpensive },
  { name: 'a phrase of 200 kB', body: { query: 'query ($p: String!) { search(phrase: $p) { total } }', variables: { p: 'ab '.repeat(66_000) } }, ...tooExpensive },
  { name: 'a document of comments, 160 kB', body: { query: `{ __typename } ${'#\n'.repeat(80_000)}` }, ...cheap },
  { name: 'a document of commas, 200 kB', body: { query: `{ __typename } ${','.repeat(200_000)}` }, ...cheap },
  { name: 'a document of braces, 200 kB', body: { query: '{'.repeat(200_000) }, ...tooExpensive },
  { name: 'a document of brackets, 200 kB', body: { query: `{ missions(where: ${'['.repeat(200_000)}` }, ...tooExpensive },
  { name: 'a block string of 200 kB', body: { query: `{ search(phrase: """${'a\n  '.repeat(50_000)}""") { total } }` }, ...tooExpensive },
  { name: '150 operations', body: { query: times(150, (n) => `query Q${n} { __typename } `), operationName: 'Q7' }, ...cheap },
  { name: '1,000 operations', body: { query: times(1_000, (n) => `query Q${n} { __typename } `), operationName: 'Q7' }, ...tooExpensive },
  { name: '400 unknown fields', body: { query: `{ ${times(400, (n) => `missionz${n} `)} }` }, ...refused, codes: ['GRAPHQL_VALIDATION_FAILED', 'QUERY_TOO_EXPENSIVE'] },
  { name: 'an unknown field of 100 kB', body: { query: `{ ${'m'.repeat(100_000)} }` }, ...refused, codes: ['GRAPHQL_VALIDATION_FAILED', 'QUERY_TOO_EXPENSIVE'] },
  { name: 'a batch of 100', body: `[${times(100, () => '{"query":"{ __typename }"},')}{"query":"{ __typename }"}]`, codes: ['BAD_REQUEST'] },
  { name: 'the longest walk', body: { query: '{ lineage(id: "poc-policy-2023", maxDepth: 100, first: 500) { nodes { depth node { ... on Document { title } } } links { via } } }' }, codes: ['OK', 'QUERY_TIMEOUT', ...tooExpensive.codes], within: 6_500 },
  { name: 'the widest path', body: { query: '{ path(source: "s-res-1270-1999", target: "poc-policy-2023", maxLength: 12, first: 20, monotone: false, throughCoCitation: true) { explanation paths { length } } }' }, codes: ['OK', 'QUERY_TIMEOUT', ...tooExpensive.codes], within: 6_500 },
  { name: 'an answer as large as allowed', body: { query: '{ claims(limit: 100) { statement missions(limit: 20) { name } evidence(limit: 20) { summary work { title } } } }' }, codes: ['OK', 'QUERY_TIMEOUT', ...tooExpensive.codes], within: 6_500 },
  { name: 'the widest page of documents with their neighbours', body: { query: '{ documents(limit: 100) { title citedBy(limit: 20) { title } cites(limit: 20) { title } basedOn(limit: 20) { title } basisFor(limit: 20) { title } } }' }, codes: ['OK', 'QUERY_TIMEOUT', ...tooExpensive.codes], within: 6_500 },
  { name: 'every document contains every letter', body: { query: `{ documentsConnection(where: { AND: [${times(26, (n) => `{ title: { contains: "${String.fromCharCode(97 + n)}" } } `)}] }) { totalCount } }` }, codes: ['OK', 'QUERY_TIMEOUT', ...tooExpensive.codes], within: 6_500 },
];

/** The same field twice on every level, under two names, so that each level doubles what has to be compared. */
function pairs(depth: number): string {
  return depth === 0 ? 'id' : `succeeds(limit: 1) { ${pairs(depth - 1)} } succeeds(limit: 1) { ${pairs(depth - 1)} }`;
}
