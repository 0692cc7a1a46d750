import { badInput, type Case } from '../case.ts';

/** Where a page is asked for: a root list, a list in it, connections, and questions of our own. `VALUE` is the size. */
// prettier-ignore
const pages = [
  '{ missions(limit: VALUE) { id } }', '{ missions(limit: 1) { mandatedBy(limit: VALUE) { id } } }', '{ documents(limit: VALUE) { id } }', '{ resolutions(limit: 1) { ... on Resolution { cites(limit: VALUE) { id } } } }',
  '{ missionsConnection(first: VALUE) { totalCount } }', '{ documentsConnection(first: VALUE) { edges { node { id } } } }', '{ missions(limit: 1) { mandatedByConnection(first: VALUE) { totalCount } } }',
  '{ search(phrase: "mission", first: VALUE) { total } }', '{ lineage(id: "monusco", first: VALUE) { nodes { depth } } }', '{ timeline(first: VALUE) { total } }', '{ citations(of: "s-res-1265-1999", first: VALUE) { total } }',
];
const sizes = ['0', '-1', '2147483647', '99999999999', '-2147483648', 'null', '1.5', '"5"', 'true', '[]', '{}', '1e3'];
const offsets = ['-1', '-5', '2147483647', '99999999999', '1.5', '"0"'];
const cursors = [
  '""',
  '"x"',
  '"zzz"',
  '"YXJyYXljb25uZWN0aW9uOi01"',
  '"YXJyYXljb25uZWN0aW9uOjEwMDAwMDAwMDAwMDA="',
  '"\\u0000"',
  '5',
  `"${'A'.repeat(5_000)}"`,
];
const days = [
  '2019-02-30',
  '2019-13-01',
  '2019-1-1',
  '2019-01-01T00:00:00Z',
  '99999-01-01',
  '',
  ' ',
  'x',
  '0000-00-00',
  '-2019-01-01',
  '2019-02-29',
  '२०१९-०१-०१',
  '2019-01-01\u0000',
];

/** The same value as a literal and in a variable of type `Int`, where it can be one. */
function both(name: string, query: string, value: string): Case[] {
  const variable = query.replace('{', 'query ($value: Int) {').replace('VALUE', '$value');
  return [
    { name: `${name} ${value}`, body: { query: query.replace('VALUE', value) }, ...badInput },
    ...(query.includes('documents(') ||
    query.includes('search(') ||
    query.includes('lineage(') ||
    query.includes('timeline(') ||
    query.includes('citations(')
      ? []
      : [
          {
            name: `${name} ${value} in a variable`,
            body: { query: variable, variables: { value: JSON.parse(value) as unknown } },
            ...badInput,
          },
        ]),
  ];
}

/** Values of arguments that no answer can be for. */
// prettier-ignore
export const values: readonly Case[] = [
  ...pages.flatMap((query) => sizes.flatMap((value) => both(query.replace('VALUE', '…'), query, value))),
  ...offsets.flatMap((value) => both('offset', '{ missions(offset: VALUE) { id } }', value)),
  ...offsets.flatMap((value) => both('offset in a list', '{ missions(limit: 1) { mandatedBy(offset: VALUE) { id } } }', value)),
  ...['missionsConnection(first: 1, after: VALUE) { totalCount }', 'missions(limit: 1) { mandatedByConnection(first: 1, after: VALUE) { totalCount } }', 'search(phrase: "mission", after: VALUE) { total }', 'timeline(after: VALUE) { total }'].flatMap((query) =>
    cursors.map((value): Case => ({ name: `cursor ${value.slice(0, 40)} in ${query.slice(0, 30)}`, body: { query: `{ ${query.replace('VALUE', value)} }` }, ...badInput }))),
  ...days.flatMap((day): Case[] => [
    { name: `day ${day} in a filter`, body: { query: `{ resolutions(where: { adoptedOn: { gt: ${JSON.stringify(day)} } }, limit: 1) { id } }` }, ...badInput },
    { name: `day ${day} in a variable`, body: { query: 'query ($day: Date) { resolutions(where: { adoptedOn: { in: [$day] } }, limit: 1) { id } }', variables: { day } }, ...badInput },
    { name: `day ${day} for asAt`, body: { query: `{ asAt(date: ${JSON.stringify(day)}) { missions { label } } }` }, ...badInput },
    { name: `day ${day} for timeline`, body: { query: 'query ($day: String) { timeline(since: $day) { total } }', variables: { day } }, ...badInput },
  ]),
  ...['1.5', '2147483648', '-2147483649', '1e999', '"1"', 'true', '[[1]]', '{ a: 1 }', 'ENUM'].map((value): Case => ({
    name: `whole number ${value}`, body: { query: `{ resolutions(where: { number: { eq: ${value} } }) { id } }` }, ...badInput,
  })),
  ...[1.5, 2147483648, 1e308, '1', true, [1], { a: 1 }].map((value): Case => ({
    name: `whole number ${JSON.stringify(value)} in a variable`, body: { query: 'query ($n: Int) { resolutions(where: { number: { eq: $n } }) { id } }', variables: { n: value } }, ...badInput,
  })),
  ...['null', '[null]', '{}', '5', '"x"'].map((value): Case => ({ name: `list filter ${value}`, body: { query: `{ missions(where: { id: { in: ${value} } }, limit: 1) { id } }` }, codes: ['OK', ...badInput.codes] })),
  ...['{ AND: null }', '{ OR: null }', '{ NOT: null }', '{ AND: [null] }', '{ AND: [] }', '{ NOT: {} }', '{ id: null }', '{ id: { eq: null } }', '{ mandatedBy: null }', '{ mandatedBy: { some: null } }', '{ mandatedByConnection: { some: { edge: null } } }', '{ mandatedByConnection: { some: { node: null } } }', '{ startedOn: { startsWith: null } }']
    .map((where): Case => ({ name: `filter ${where}`, body: { query: `{ missions(where: ${where}, limit: 1) { id } }` }, codes: ['OK', ...badInput.codes] })),
  ...['null', '[null]', '[]', '[{}]', '[{ id: null }]', '[{ id: ASC, name: DESC }]', '[{ id: ASC }, { id: DESC }]'].map((sort): Case => ({ name: `order ${sort}`, body: { query: `{ missions(sort: ${sort}, limit: 1) { id } }` }, codes: ['OK', ...badInput.codes] })),
  ...['nodes', 'edges'].flatMap((counted) => ['{ eq: null }', '{}', '{ lt: 5 }', '{ eq: 2147483647 }', '{ in: [1] }', '{ gt: 1.5 }'].map((filter): Case => ({
    name: `filter by a count of ${counted} ${filter}`, body: { query: `{ missions(limit: 1, where: { mandatedByConnection: { aggregate: { count: { ${counted}: ${filter} } } } }) { id } }` }, codes: ['OK', ...badInput.codes],
  }))),
  { name: '9,000 ids', body: { query: 'query ($ids: [ID!]) { missions(where: { id: { in: $ids } }) { id } }', variables: { ids: Array.from({ length: 9_000 }, (_, index) => `id-${index}`) } }, ...badInput, codes: [...badInput.codes, 'QUERY_TOO_EXPENSIVE'] },
  { name: 'keys of the prototype in a literal', body: { query: '{ missions(where: { __proto__: { a: 1 }, constructor: { b: 1 } }) { id } }' }, ...badInput },
  { name: 'keys of the prototype in a variable', body: '{"query":"query ($w: MissionWhere) { missions(where: $w) { id } }","variables":{"w":{"__proto__":{"id":{"eq":"x"}},"constructor":{"prototype":{"a":1}}}}}', ...badInput },
  { name: 'keys of the prototype for variables', body: '{"query":"{ missions(limit: 1) { id } }","variables":{"__proto__":{"a":1}},"__proto__":{"query":"x"}}', codes: ['OK', 'BAD_REQUEST', ...badInput.codes] },
];
