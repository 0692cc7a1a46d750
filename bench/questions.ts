import type { Anchors } from './find-anchors.ts';

/** One request to measure. */
export interface Question {
  field: string;
  /** What it is about, in a few words. */
  case: string;
  query: string;
  variables?: Record<string, unknown>;
  /** Where the cost grows: the argument that changes within a series. */
  series?: { argument: string; value: number };
}

const q = (text: string): string => JSON.stringify(text);

/** Every field that a statement of ours answers, from the smallest to the largest that it gives. */
export function questionsAbout({
  newest,
  oldest,
  citing,
  cited,
  mission,
  resolution,
  doi,
  claim,
  theme,
  ids,
}: Anchors): Question[] {
  const lookup = (name: string, identifier: string): Question => ({
    field: 'lookup',
    case: name,
    query: `{ lookup(identifier: ${q(identifier)}) { outcome match { id label } candidates { id label } } }`,
  });
  const entities = (name: string, some: readonly string[], more = ''): Question => ({
    field: 'entities',
    case: name,
    query: `{ entities(ids: ${JSON.stringify(some)}) { id kind label ${more} } }`,
  });
  const search = (name: string, args: string, more = ''): Question => ({
    field: 'search',
    case: name,
    query: `{ search(${args}) { total endCursor hits { id label snippet ${more} } } }`,
  });
  const lineage = (name: string, args: string, more = ''): Question => ({
    field: 'lineage',
    case: name,
    query: `{ lineage(${args}) { truncated nodes { id depth ${more} } links { via later earlier sourceId } } }`,
  });
  const path = (name: string, source: string, target: string, args = ''): Question => ({
    field: 'path',
    case: name,
    query: `{ path(source: ${q(source)}, target: ${q(target)} ${args}) { explanation paths { length nodes { id } hops { via manner } } } }`,
  });
  const timeline = (name: string, args: string, more = ''): Question => ({
    field: 'timeline',
    case: name,
    query: `{ timeline(${args}) { total undated items { id date ${more} } } }`,
  });
  const asAt = (name: string, args: string): Question => ({
    field: 'asAt',
    case: name,
    query: `{ asAt(${args}) { doctrine { id status } missions { id provision isFirst } notices } }`,
  });
  const evidence = (name: string, args: string): Question => ({
    field: 'evidenceFor',
    case: name,
    query: `{ evidenceFor(${args}) { independentStudies claims { id status evidence { direction summary work { label date } } } } }`,
  });
  const node =
    'node { ... on Study { authors } ... on Claim { statement assertedBy { title } } ... on DoctrineDocument { issuedBy { name } } }';
  const page = (...place: readonly string[]): string => q(Buffer.from(place.join('\n')).toString('base64url'));
  const history = (name: string, args: string): Question => ({
    field: 'mandateHistory',
    case: name,
    query: `{ missions(where: { id: { eq: ${q(mission.id)} } }) { mandateHistory${args} { total complete provisions { symbol provision formula } } } }`,
  });
  return [
    history('first 100', ''),
    history('protection', '(protection: true)'),
    {
      field: 'citations',
      case: 'cited most',
      query: `{ citations(of: ${q(cited)}) { total items { citing part verb } tally { part verb count } } }`,
    },
    {
      field: 'phraseLineage',
      case: 'five words',
      query:
        '{ phraseLineage(phrase: "imminent threat of physical violence") { total uses { symbol provision } missions { acronym count } variants { phrase count } } }',
    },
    lookup('id', mission.id),
    lookup('symbol', resolution.symbol),
    lookup('number', `UNSCR ${resolution.number}`),
    lookup('acronym', mission.acronym),
    lookup('name', mission.name),
    lookup('DOI', doi),
    lookup('nothing bears it', 'no such thing'),
    lookup('half of a symbol', 'A/67/775'),
    entities('1 id', ids.slice(0, 1)),
    entities('100 ids', ids),
    entities('100 ids with node', ids, node),
    search('common word', 'phrase: "protection", first: 20'),
    search('two words', 'phrase: "protection civilians", first: 20'),
    search('acronym', `phrase: ${q(mission.acronym)}, first: 20`),
    search('full name', `phrase: ${q(mission.name)}, first: 20`),
    search('one kind', 'phrase: "protection", kinds: [CLAIM], first: 20'),
    search('page after 500', `phrase: "protection", first: 20, after: ${page('500')}`),
    search('with node', 'phrase: "protection", first: 20', node),
    lineage('earlier, chain', `id: ${q(newest)}, via: [SUCCEEDS]`),
    lineage('earlier, all ways', `id: ${q(newest)}`),
    lineage('earlier, from what cites most', `id: ${q(citing)}`),
    lineage('later, from what is cited most', `id: ${q(cited)}, toward: LATER`),
    lineage('both', `id: ${q(newest)}, toward: BOTH`),
    lineage('earlier, one kind', `id: ${q(newest)}, kinds: [DOCTRINE_DOCUMENT]`),
    lineage('with node', `id: ${q(newest)}, first: 20`, node),
    path('citing to cited most', citing, cited),
    path('newest to oldest edition', newest, oldest),
    path('the same, editions alone', newest, oldest, ', via: [SUCCEEDS]'),
    path('mission to document: none', mission.id, newest, ', via: [SUCCEEDS]'),
    path('turning round', newest, mission.id, ', monotone: false'),
    path('turning round, co-citation', newest, mission.id, ', monotone: false, throughCoCitation: true'),
    timeline('all', 'first: 50'),
    timeline('one year', 'since: "2009-01-01", until: "2009-12-31"'),
    timeline('one kind', 'kinds: [MISSION]'),
    timeline('one theme', `themes: [${q(theme)}]`),
    timeline('page after 500', `first: 50, after: ${page('2000-01-01', '2000-01-01', '')}`),
    timeline('with node', 'first: 50', node),
    asAt('2013', 'date: "2013-07-02"'),
    asAt('1980', 'date: "1980-07-02"'),
    asAt('2013, policies', 'date: "2013-07-02", kinds: [POLICY]'),
    evidence('claim', `claim: ${q(claim)}`),
    evidence('phrase', 'phrase: "protection civilians"'),
    evidence('phrase, first 50', 'phrase: "protection civilians", first: 50'),
    { field: 'dataset', case: 'all', query: '{ dataset { version nodes { kind count } edges { kind count } } }' },
    {
      field: 'Claim.status',
      case: '1 claim',
      query: `{ claims(where: { id: { eq: ${q(claim)} } }) { status(asOf: "2015-01-01") { status supports } } }`,
    },
    {
      field: 'Claim.status',
      case: '100 claims',
      query: '{ claims(limit: 100) { id status(asOf: "2015-01-01") { status supports } } }',
    },
    { field: 'documents', case: 'first 20', query: '{ documents { id title issuedOn } }' },
    { field: 'documents', case: 'policies', query: '{ documents(kinds: [POLICY]) { id title issuedOn } }' },
  ];
}

/** Requests that differ in one argument only. */
export function seriesAbout({ newest, oldest, citing }: Anchors): Question[] {
  const depths = Array.from({ length: 10 }, (_, depth) => depth + 1);
  const sizes = [1, 10, 100];
  const walk = (name: string, args: string, argument: string, value: number): Question => ({
    field: 'lineage',
    case: name,
    series: { argument, value },
    query: `{ lineage(${args}, ${argument}: ${value}) { truncated nodes { id depth } links { via later earlier } } }`,
  });
  return [
    ...depths.map((depth) => walk('editions', `id: ${q(newest)}, via: [SUCCEEDS]`, 'maxDepth', depth)),
    ...depths.map((depth) =>
      walk('citations, earlier', `id: ${q(citing)}, via: [CITES], first: 500`, 'maxDepth', depth),
    ),
    ...depths.map((depth) =>
      walk('citations, later', `id: ${q(oldest)}, toward: LATER, via: [CITES], first: 500`, 'maxDepth', depth),
    ),
    ...[...sizes, 500].map((first) => walk('citations, first', `id: ${q(citing)}, via: [CITES]`, 'first', first)),
    ...sizes.map((first): Question => ({
      field: 'search',
      case: 'common word',
      series: { argument: 'first', value: first },
      query: `{ search(phrase: "protection", first: ${first}) { hits { id label } } }`,
    })),
    ...sizes.map((first): Question => ({
      field: 'timeline',
      case: 'all',
      series: { argument: 'first', value: first },
      query: `{ timeline(first: ${first}) { items { id date } } }`,
    })),
  ];
}
