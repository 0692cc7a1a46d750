import type { Question } from '../questions.ts';

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const roots = (count: number, field: string): string => `{ ${times(count, (index) => `a${index}: ${field}`)} }`;
/** Filters inside of filters: the names by turns, each with its quantifier. */
const chain = (levels: readonly (readonly [field: string, quantifier: string])[], leaf: string): string =>
  levels.reduceRight((inner, [field, quantifier]) => `{ ${field}: { ${quantifier}: ${inner} } }`, leaf);
const mandates = (...quantifiers: string[]): string =>
  chain(
    quantifiers.map((quantifier, level) => [level % 2 === 0 ? 'mandatedBy' : 'mandates', quantifier] as const),
    '{ id: { contains: "qz" } }',
  );
const cites = (...quantifiers: string[]): string =>
  chain(
    quantifiers.map((quantifier, level) => [level % 2 === 0 ? 'cites' : 'citedBy', quantifier] as const),
    '{ symbol: { contains: "qz" } }',
  );
const anyOf = (count: number, condition: (index: number) => string): string => `{ OR: [${times(count, condition)}] }`;
const cursor = (items: number): string => Buffer.from(`arrayconnection:${items}`).toString('base64');
const bomb = (aliases: number): string =>
  `{ __schema { types { inputFields { type { ${times(aliases, (index) => `a${index}: inputFields { name description defaultValue type { name description ofType { name ofType { name } } } }`)} } } } } }`;
const wrapped = (depth: number): string => (depth === 0 ? 'name' : `name kind ofType { ${wrapped(depth - 1)} }`);
const diff =
  'mandateDiff(earlier: "s-res-2605-2021", later: "s-res-2659-2022", mission: "monusco", protection: false) { paragraphs { change words { text } } }';
const common = [
  'the',
  'of the',
  'security council',
  'the secretary general',
  'decides to',
  'and the',
  'in the',
  'to the',
  'of the united nations',
  'its resolution',
];
const every =
  'node { ... on Study { title } ... on Claim { statement } ... on DoctrineDocument { title } ... on Resolution { title mandates { name } } ... on Mission { name mandatedBy { title } } ... on Concept { label: kind } ... on Event { __typename } }';

/**
 * Requests that were written to take much for little, by a short name each. They make no sense; what they ask for is
 * what a client that means harm can ask for.
 */
const written: Readonly<Record<string, string>> = {
  // Introspection.
  'introspection, 5 aliases': bomb(5),
  'introspection, 58 aliases': bomb(58),
  'inputFields below inputFields':
    '{ __schema { types { inputFields { name type { name inputFields { name description type { name } } } } } } }',
  'fields below fields':
    '{ __schema { types { fields { type { ofType { ofType { fields { name description args { name description type { name } } } } } } } } } }',
  'introspection through a fragment': `{ __schema { types { ...t } } } fragment t on __Type { name ${times(20, (index) => `f${index}: fields { name description }`)} }`,
  'thirty times __schema': roots(30, '__schema { types { name description } }'),
  'thirty times __type': roots(
    30,
    '__type(name: "Query") { fields { name description args { name type { name ofType { name } } } } }',
  ),
  'wrapped types, nine deep': `{ __schema { types { fields { type { ${wrapped(9)} } args { type { ${wrapped(9)} } } } } } }`,
  'names of types, sixty times': `{ __schema { types { ${times(60, (index) => `d${index}: description`)} } } }`,
  // Citations.
  'citations of all mandates, with a place':
    '{ missions(limit: 45) { mandatedBy(limit: 100) { citation a: citation(pinpoint: "OP 1") } } }',
  'one page of citations': '{ resolutions(limit: 100) { citation } }',
  'thirty pages of citations': roots(30, 'studies(limit: 100) { citation bibtex cslJson }'),
  'sixty citations of each': `{ studies(limit: 100) { ${times(60, (index) => `c${index}: citation(pinpoint: "p. ${index}")`)} } }`,
  // Questions of our own.
  'twenty-five comparisons': roots(25, diff),
  'one comparison': `{ ${diff} }`,
  'thirty times asAt': roots(
    30,
    'asAt(date: "2013-07-02", first: 500) { doctrine { id because } missions { label resolution } notices }',
  ),
  'thirty searches': `{ ${times(30, (index) => `a${index}: search(phrase: "protection of civilians in mission ${index}", first: 100) { total hits { id snippet matched { asked found } } }`)} }`,
  'a search of 64 words': `{ search(phrase: "${times(64, (index) => `${['protection', 'civilians', 'mission', 'mandate', 'violence', 'force'][index % 6]!}${index}`)}", first: 100) { total hits { id snippet } } }`,
  'searches of 64 words, ten times': roots(
    10,
    `search(phrase: "${times(64, (index) => ['peace', 'civilian', 'study', 'report', 'effect', 'number', 'state', 'country'][index % 8]!)}", first: 100) { total hits { id snippet } }`,
  ),
  'a search of 10,000 characters': `{ search(phrase: "${'protection civilians peacekeeping mandate '.repeat(230)}", first: 100) { total hits { id snippet matched { found } } } }`,
  'search with every node': `{ search(phrase: "protection", first: 100) { hits { ${every} } } }`,
  'thirty common phrases': `{ ${times(30, (index) => `a${index}: phraseLineage(phrase: "${common[index % 10]}", first: 500) { total uses { symbol words } missions { acronym count } }`)} }`,
  'the most common word':
    '{ phraseLineage(phrase: "the", first: 500) { total missions { acronym count } uses { before words after } } }',
  'the most common word, ten times': roots(10, 'phraseLineage(phrase: "the") { total }'),
  'variants of a common phrase':
    '{ phraseLineage(phrase: "of the security council and of the member states in the region of the", first: 500) { total variants { phrase count } } }',
  'twenty-two paths': roots(
    22,
    'path(source: "c34-report-2009", target: "poc-policy-2023", maxLength: 12, first: 20, monotone: false, throughCoCitation: true) { explanation paths { nodes { label } hops { via manner } } }',
  ),
  'a path through co-citation':
    '{ path(source: "monuc", target: "poc-policy-2023", maxLength: 12, first: 20, monotone: false, throughCoCitation: true) { explanation paths { nodes { label } } } }',
  'thirty lineages': roots(
    30,
    'lineage(id: "poc-policy-2023", toward: BOTH, maxDepth: 100, first: 500) { nodes { id label } links { via later earlier sourceId } }',
  ),
  'a lineage with every node': `{ lineage(id: "poc-policy-2023", toward: BOTH, maxDepth: 100, first: 500) { nodes { ${every} } } }`,
  'thirty timelines': roots(30, 'timeline(first: 100) { total items { label date } }'),
  'timeline with every node': `{ timeline(first: 100) { items { ${every} } } }`,
  'thirty times emergence': roots(
    30,
    'emergence(concept: "joint-protection-teams") { practice { label date } norm { label date } doctrine { label date } }',
  ),
  'twenty-five times evidenceFor': roots(
    25,
    'evidenceFor(phrase: "peacekeepers protect civilians", first: 50) { total independentStudies claims { statement evidence { summary work { label } } } }',
  ),
  'evidenceFor with every node': `{ evidenceFor(phrase: "peacekeepers protect civilians", first: 50) { claims { ${every} evidence { work { label } ${every} } } } }`,
  'thirty lookups': roots(
    30,
    'lookup(identifier: "no such thing at all in this graph") { outcome candidates { id label } }',
  ),
  'lookup of 500 characters': `{ lookup(identifier: "${'united nations mission in the '.repeat(16)}") { outcome candidates { label } } }`,
  'thirty times citations': roots(
    30,
    'citations(of: "s-res-1325-2000", first: 500) { total items { citing citedFrom verb } tally { part verb count } }',
  ),
  'mandate history of all':
    '{ missions(limit: 100) { mandateHistory(first: 500) { total provisions { symbol provision formula } periods { from } } } }',
  'mandate history of all, five times': `{ missions(limit: 100) { ${times(5, (index) => `h${index}: mandateHistory(first: 500) { provisions { symbol } }`)} } }`,
  'mandate history with nodes':
    '{ missions(limit: 20) { mandateHistory(first: 100) { provisions { node { ... on Resolution { title } } } } } }',
  'entities with every node': `{ entities(ids: ["monuc", "monusco", "unmiss", "s-res-1270-1999", "poc-policy-2023"]) { ${every} } }`,
  'thirty times dataset': roots(30, 'dataset { nodes { kind count } edges { kind count } coverage }'),
  'status of all claims, thirty times': roots(30, 'claims { status(asOf: "2015-01-01") { status supports } }'),
  // Filters.
  'all, all, all, none': `{ missions(limit: 1, where: ${mandates('all', 'all', 'all', 'none')}) { id } }`,
  'none, three deep': `{ missions(limit: 1, where: ${mandates('none', 'none', 'none')}) { id } }`,
  'some, four deep': `{ missions(limit: 1, where: ${mandates('some', 'some', 'some', 'some')}) { id } }`,
  'single, two deep': `{ missions(limit: 1, where: ${mandates('single', 'single')}) { id } }`,
  'single, three deep': `{ missions(limit: 1, where: ${mandates('single', 'all', 'single')}) { id } }`,
  'one quantifier': `{ missions(limit: 1, where: ${mandates('none')}) { id } }`,
  'some, two deep, in thirty ways': `{ missions(limit: 1, where: ${anyOf(30, (index) => mandates('some', 'some').replace('qz', `qz${index}`))}) { id } }`,
  'cited texts, none of none': `{ councilDocuments(limit: 1, where: ${cites('none', 'none')}) { id } }`,
  'cited texts, three deep': `{ councilDocuments(limit: 1, where: ${cites('all', 'some', 'none')}) { id } }`,
  'cited texts, four deep': `{ councilDocuments(limit: 1, where: ${cites('some', 'some', 'some', 'some')}) { id } }`,
  'paragraphs of cited texts':
    '{ councilDocuments(limit: 1, where: { cites: { some: { provisions: { some: { text: { contains: "qz" } } } } } }) { id } }',
  'documents that cite documents':
    '{ documentsConnection(first: 1, where: { cites: { none: { citedBy: { none: { title: { contains: "qz" } } } } } }) { totalCount } }',
  'a filter over edges':
    '{ missionsConnection(where: { mandatedByConnection: { all: { edge: { provision: { contains: "qz" } }, node: { mandatesConnection: { all: { edge: { provision: { contains: "qz" } } } } } } } }) { totalCount } }',
  'a filter of aggregates':
    '{ missions(where: { mandatedByConnection: { aggregate: { count: { nodes: { gt: 3 } } } } }) { id } }',
  'NOT of NOT':
    '{ resolutions(limit: 1, where: { NOT: { NOT: { mandates: { none: { NOT: { mandatedBy: { none: { id: { contains: "qz" } } } } } } } } }) { id } }',
  'contains, 95 ways': `{ provisionsConnection(where: ${anyOf(95, (index) => `{ text: { contains: "qz${index}" } }`)}) { totalCount } }`,
  'contains, 10 ways': `{ provisions(limit: 1, where: ${anyOf(10, (index) => `{ text: { contains: "qz${index}" } }`)}) { id } }`,
  'contains, once': '{ provisions(limit: 1, where: { text: { contains: "qz0" } }) { id } }',
  'contains, thirty roots': `{ ${times(30, (index) => `a${index}: provisionsConnection(first: 100, where: { text: { contains: "qz${index}" } }) { totalCount }`)} }`,
  'endsWith, ten roots': `{ ${times(10, (index) => `a${index}: provisions(limit: 1, where: { text: { endsWith: "qz${index}" } }) { id }`)} }`,
  'a list of 250': `{ provisions(limit: 1, where: { text: { in: [${times(250, (index) => `"qz${index}"`)}] } }) { id } }`,
  'paragraphs by their document':
    '{ provisions(limit: 1, where: { document: { symbol: { contains: "qz" } } }) { id } }',
  // Orders, places and counts.
  'sorted by text': '{ provisions(limit: 1, sort: [{ text: ASC }]) { id } }',
  'sorted by text, thirty times': roots(30, 'provisions(limit: 100, sort: [{ text: DESC }]) { id }'),
  'sorted by everything':
    '{ provisions(limit: 500, offset: 10000, sort: [{ text: ASC }, { verb: DESC }, { number: ASC }]) { id } }',
  'far in': roots(30, 'provisions(limit: 500, offset: 10000) { id }'),
  'a cursor far in': `{ provisionsConnection(first: 500, after: "${cursor(10_000)}") { edges { node { id } } } }`,
  'counts, thirty times': roots(30, 'provisionsConnection { totalCount }'),
  'one count': '{ provisionsConnection { totalCount } }',
  aggregates:
    '{ missionsConnection { aggregate { node { name { shortest longest } acronym { shortest longest } startedOn { shortest longest } endedOn { shortest longest } } } } }',
  'aggregates, thirty times': roots(
    30,
    'studiesConnection { aggregate { count { nodes } node { title { shortest longest } year { min max average sum } } } }',
  ),
  'aggregates under a filter': `{ missionsConnection(where: ${mandates('some', 'some')}) { aggregate { count { nodes } node { name { longest } } } } }`,
  'counts below':
    '{ documentsConnection(first: 100) { edges { node { citesConnection { totalCount } citedByConnection { totalCount } evidenceConnection { totalCount } } } } }',
  'counts below, fifty aliases': `{ councilDocuments(limit: 100) { ${times(50, (index) => `c${index}: citedByConnection(first: 1) { totalCount }`)} } }`,
  'a filter below a list': `{ missions(limit: 100) { mandatedBy(limit: 1, where: { mandates: { some: { mandatedBy: { some: { id: { contains: "qz" } } } } } }) { id } } }`,
  // Large answers.
  'texts of all paragraphs of resolutions':
    '{ resolutions(limit: 100) { text { provisions(limit: 500) { text number verb } } } }',
  'thirty roots of texts': roots(30, 'provisions(limit: 500) { text b: text c: text }'),
  'sixty aliases of a text': `{ provisions(limit: 100) { ${times(60, (index) => `t${index}: text`)} } }`,
  'connections inside of connections':
    '{ missionsConnection(first: 20) { edges { node { mandatedByConnection(first: 20) { edges { node { mandatesConnection(first: 20) { edges { node { name } } } } } } } } } }',
  'lists inside of lists': '{ missions(limit: 30) { mandatedBy(limit: 30) { mandates(limit: 30) { name } } } }',
  'claims of evidence of claims': '{ claims { evidence { claim { evidence { id } } } } }',
  'fields of many': `{ studies(limit: 100) { ${times(60, (index) => `f${index}: title`)} } }`,
  'eight lists of each mission':
    '{ missions(limit: 100) { claims(limit: 5) { id } concepts(limit: 5) { id } events(limit: 5) { id } parts(limit: 5) { id } statements(limit: 5) { id } ledBy(limit: 5) { id } countries(limit: 5) { id } succeeds(limit: 5) { id } } }',
  'forty lists of each mission': `{ missions(limit: 20) { ${times(40, (index) => `c${index}: claims(limit: 1) { id }`)} } }`,
  'a fragment, fifteen times': `{ missions(limit: 20) { ${times(15, (index) => `m${index}: mandatedBy(limit: 20) { ...f }`)} } } fragment f on Resolution { symbol mandates(limit: 2) { name } }`,
  'documents of every type':
    '{ documents(limit: 100) { title cites(limit: 20) { title } citedBy(limit: 20) { title } asserts(limit: 20) { statement } } }',
  'votes of all': '{ councilDocuments(limit: 100) { votes { country choice } cites(limit: 100) { symbol } } }',
  'citations of texts, three deep':
    '{ councilDocuments(limit: 10) { cites(limit: 20) { citedBy(limit: 20) { symbol } } } }',
  'texts through citations':
    '{ councilDocuments(limit: 20, sort: [{ year: DESC }]) { cites(limit: 20) { provisions(limit: 60) { text } } } }',
};

export const hostile: readonly Question[] = Object.entries(written).map(([name, query]) => ({
  field: 'hostile',
  case: name,
  query,
}));
