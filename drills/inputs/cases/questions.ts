import { badInput, type Case } from '../case.ts';

const search = 'query ($phrase: String!) { search(phrase: $phrase) { total hits { label } } }';
const lookup =
  'query ($identifier: String!) { lookup(identifier: $identifier) { outcome match { label } candidates { label } } }';

// prettier-ignore
const phrases = [
  '"unbalanced', '/', '~', 'a^', 'foo:bar:baz', 'AND', 'OR OR', 'NOT', '{}', '\\', '\\\\"', '(', '((((', '[a TO b]', '{a TO *}', '*', '?', 'a*', '*a', 'civilians~9', '"a b"~99999', '+', '-', '+ -', '&&', '||', '!', 'a && || b', 'title:', '_text:x',
  'id:*', '\u0000', '\u202e', '🙂', '\ud800', 'İ', 'ß', 'n\u0303', 'ⅷ', '١٢٦٥', "'; MATCH (n) DETACH DELETE n //", '`x`', '$phrase', '{{7*7}}', '%', '<script>alert(1)</script>', 'null', 'undefined', 'NaN', '1e999', 'a'.repeat(9_999), 'a '.repeat(4_000), '" '.repeat(4_000),
];

/** Words and identifiers that people type: every one of them gets an answer. */
// prettier-ignore
export const questions: readonly Case[] = [
  { name: 'search for S/RES/1265 (1999)', body: { query: search, variables: { phrase: 'S/RES/1265 (1999)' } }, status: [200], codes: ['OK'], holds: ({ search: found }) => JSON.stringify(found).includes('S/RES/1265 (1999)') },
  ...phrases.map((phrase): Case => ({ name: `search for ${phrase.slice(0, 40)}`, body: { query: search, variables: { phrase } }, status: [200], codes: ['OK'], within: phrase.length > 1_000 ? 1_000 : 500 })),
  ...['', ' ', '\t\n', '\u00a0', 'a'.repeat(10_001)].map((phrase): Case => ({ name: `search for ${JSON.stringify(phrase.slice(0, 10))}, ${phrase.length} characters`, body: { query: search, variables: { phrase } }, codes: ['OK', ...badInput.codes] })),
  ...phrases.slice(0, 40).map((phrase): Case => ({
    name: `evidence and uses of ${phrase.slice(0, 40)}`, body: { query: 'query ($phrase: String!) { evidenceFor(phrase: $phrase) { claims { statement } } phraseLineage(phrase: $phrase) { total } }', variables: { phrase } }, codes: ['OK', ...badInput.codes], within: 500,
  })),
  ...['S/RES/1265 (1999)', 's/res/1265(1999)', 'Ｓ/ＲＥＳ/１２６５ (１９９９)', 'S/RES/1265', 'UNSCR 1265', ' S / RES / 1265 '].map((identifier): Case => ({
    name: `lookup of ${identifier}`, body: { query: lookup, variables: { identifier } }, status: [200], codes: ['OK'], holds: ({ lookup: found }) => JSON.stringify(found).includes('1265 (1999)'),
  })),
  ...['S/RES/', 'S/RES/1265 (2099)', 'S/RES/99999999999999999999 (1999)', 'S/RES/-1', 'S/RES/1265 (', 'A/', '/', '10.', '10.1111/', 'https://doi.org/', ...phrases.filter(({ length }) => length < 500)].map((identifier): Case => ({
    name: `lookup of ${identifier.slice(0, 40)}`, body: { query: lookup, variables: { identifier } }, status: [200], codes: ['OK'], within: 500,
  })),
  ...['', ' ', 'a'.repeat(501)].map((identifier): Case => ({ name: `lookup of ${identifier.length} characters`, body: { query: lookup, variables: { identifier } }, ...badInput })),
  ...['', ' ', 'nothing', '__proto__', 'monusco\u0000', 'MONUSCO', "x' OR 1=1", 'a'.repeat(10_000)].flatMap((id): Case[] => [
    { name: `lineage of ${id.slice(0, 20)}`, body: { query: 'query ($id: ID!) { lineage(id: $id) { nodes { depth } } }', variables: { id } }, codes: ['OK', 'NOT_FOUND', ...badInput.codes] },
    { name: `path from ${id.slice(0, 20)}`, body: { query: 'query ($id: ID!) { path(source: $id, target: "monusco") { explanation } }', variables: { id } }, codes: ['OK', 'NOT_FOUND', ...badInput.codes] },
    { name: `mandates of ${id.slice(0, 20)}`, body: { query: 'query ($id: ID!) { mandateDiff(earlier: $id, later: $id, mission: $id) { provisions { change } } }', variables: { id } }, codes: ['OK', 'NOT_FOUND', ...badInput.codes] },
    { name: `entities ${id.slice(0, 20)}`, body: { query: 'query ($id: ID!) { entities(ids: [$id, $id]) { id } }', variables: { id } }, codes: ['OK', ...badInput.codes] },
  ]),
  ...['0', '101', '-1'].flatMap((value): Case[] => [
    { name: `lineage to depth ${value}`, body: { query: `{ lineage(id: "monusco", maxDepth: ${value}) { nodes { depth } } }` }, ...badInput },
    { name: `path of length ${value}`, body: { query: `{ path(source: "monusco", target: "monuc", maxLength: ${value}) { explanation } }` }, ...badInput },
  ]),
  ...[0, 101].map((count): Case => ({ name: `${count} entities`, body: { query: 'query ($ids: [ID!]!) { entities(ids: $ids) { id } }', variables: { ids: Array.from({ length: count }, () => 'monusco') } }, ...badInput })),
  ...[
    'search(phrase: "mission", kinds: []) { total }', 'timeline(kinds: [], themes: []) { total }', 'lineage(id: "monusco", kinds: []) { nodes { depth } }', 'lineage(id: "monusco", via: []) { nodes { depth } }', 'documents(kinds: []) { id }',
    'path(source: "monusco", target: "monuc", via: []) { explanation }', 'asAt(date: "2013-07-02", kinds: [], missionKinds: []) { missions { label } }', 'evidenceFor(phrase: "mission", directions: []) { claims { statement } }',
  ].map((field): Case => ({ name: `an empty list in ${field.slice(0, 40)}`, body: { query: `{ ${field} }` }, codes: ['OK', ...badInput.codes] })),
  { name: 'a range that ends before it begins', body: { query: '{ timeline(since: "2010-01-01", until: "2009-01-01") { total } }' }, ...badInput },
  { name: 'evidence for neither claim nor phrase', body: { query: '{ evidenceFor { claims { statement } } }' }, ...badInput },
];
