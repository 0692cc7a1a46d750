const diff = '{ provisions { change fields } paragraphs { change earlierText laterText words { change text } } }';

/**
 * Requests that make the server do much for few bytes, by name: what a hostile client sends, or an ordinary one that
 * asks for too much.
 */
export const hostileRequests: Readonly<Record<string, string>> = {
  'introspection, lists in lists': `{ __schema { types { inputFields { type { ${aliases(15, () => 'inputFields { name description defaultValue type { name description ofType { name ofType { name } } } }')} } } } } }`,
  'introspection of fields and arguments':
    '{ __schema { types { name fields { name description args { name description type { name inputFields { name type { name } } } } } } } }',
  'all citations of one kind': '{ resolutions(limit: 100) { citation a: citation(pinpoint: "OP 1") bibtex cslJson } }',
  'citations below missions':
    '{ missions(limit: 45) { mandatedBy(limit: 100) { citation a: citation(pinpoint: "OP 1") } } }',
  'citations with many pinpoints': `{ resolutions(limit: 100, offset: 100) { ${aliases(50, (place) => `citation(pinpoint: "OP ${place}", style: ${place % 2 === 0 ? 'UN' : 'CHICAGO'})`)} } }`,
  'one comparison thirty times': `{ ${aliases(30, () => `mandateDiff(earlier: "s-res-2605-2021", later: "s-res-2659-2022", mission: "minusca", protection: false) ${diff}`)} }`,
  'comparisons that are not equal': `{ ${aliases(30, (place) => `mandateDiff(earlier: "${['s-res-2605-2021', 'S/RES/2605 (2021)', 'UNSCR 2605'][place % 3]}", later: "${' '.repeat(place)}2659", mission: "minusca", protection: ${place % 2 === 0}) ${diff}`)} }`,
  'states of doctrine on many days': `{ ${aliases(30, (place) => `asAt(date: "20${String(place % 24).padStart(2, '0')}-0${1 + (place % 9)}-01", first: 500) { doctrine { label status because } missions { label resolution mandateUntil } }`)} }`,
  'one state of doctrine thirty times': `{ ${aliases(30, () => 'asAt(date: "2024-01-01", first: 500) { doctrine { label status because node { ... on DoctrineDocument { title } } } missions { label resolution mandateUntil } }')} }`,
  'many searches': `{ ${aliases(30, (place) => `search(phrase: "protection of civilians in mission ${place}", first: 100) { total hits { label snippet matched { asked found } } }`)} }`,
  'a search for a long text': `{ search(phrase: "${'protection of civilians and physical violence, imminent threat '.repeat(150)}", first: 100) { total hits { label snippet matched { asked found } } } }`,
  'many questions for evidence': `{ ${aliases(30, (place) => `evidenceFor(phrase: "peacekeepers ${place} protect civilians", first: 50) { total claims { statement matched { found } evidence { direction work { label } } } independentStudies studyGroups { works { label } } }`)} }`,
  'many phrases': `{ ${aliases(30, (place) => `phraseLineage(phrase: "paragraph ${place % 7} on the harbour", first: 500) { total uses { symbol before words after } variants { phrase count } missions { mission count } }`)} }`,
  'many timelines': `{ ${aliases(30, (place) => `timeline(since: "19${60 + place}-01-01", first: 100) { total items { earliest latest node { ... on Resolution { id adoptedOn } } } }`)} }`,
  'many lineages': `{ ${aliases(10, (place) => `lineage(id: "poc-policy-${2015 + (place % 2) * 8}", toward: BOTH, maxDepth: ${1 + place}, first: 500) { nodes { label depth node { ... on Resolution { title } ... on DoctrineDocument { title } } } links { via later earlier locator } }`)} }`,
  'many paths': `{ ${aliases(30, (place) => `path(source: "s-res-${['1265-1999', '1270-1999', '1296-2000'][place % 3]}", target: "poc-policy-2023", maxLength: ${6 + (place % 6)}, monotone: false, throughCoCitation: true, first: 20) { explanation paths { length nodes { label } hops { via } } }`)} }`,
  'many emergences': `{ ${aliases(30, (place) => `emergence(concept: "${place % 2 === 0 ? 'joint-protection-teams' : 'community-engagement'}") { notices }`)} }`,
  'many citations of one text': `{ ${aliases(30, (place) => `citations(of: "s-res-${place % 2 === 0 ? '1894-2009' : '9101-2031'}", first: 500) { total tally { part verb count } items { citedFrom part verb } }`)} }`,
  'histories of all mandates':
    '{ missions(limit: 30) { id mandateHistory(first: 300) { total periods { resolution from until } provisions { symbol provision text } } } }',
  'objects in objects':
    '{ missions(limit: 40) { name mandatedByConnection(first: 50) { edges { properties { provision action } node { id title adoptedOn themes(limit: 10) { id label } } } } } }',
  'many fields of the root': `{ ${aliases(30, (place) => `resolutions(limit: 100, offset: ${place * 10}, sort: [{ adoptedOn: DESC }]) { id title symbol adoptedOn themes(limit: 10) { label } }`)} }`,
  'one text under many names': `{ ${aliases(30, (place) => `provisions(limit: 100, offset: ${place}) { ${place === 0 ? aliases(20, () => 'text') : 'text'} }`)} }`,
  'identifiers of many figures': `{ ${aliases(30, (place) => `lookup(identifier: "${'1 2 3 '.repeat(80)}${place}") { outcome notices candidates { label } }`)} }`,
  'identifiers that are nearly names': `{ ${aliases(30, (place) => `mandateDiff(earlier: "${'protection of civilians policy '.repeat(15)}${place}", later: "${'10.1/a'.repeat(80)}", mission: "${'x1 2/3 '.repeat(70)}") { earlier }`)} }`,
  'many identifiers': `{ ${aliases(30, (place) => `lookup(identifier: "${'S/RES/1270 (1999), A/63/19 '.repeat(15)}${place}") { outcome notices candidates { label } }`)} }`,
};

function aliases(count: number, field: (place: number) => string): string {
  return Array.from({ length: count }, (_, place) => `a${place}: ${field(place)}`).join(' ');
}
