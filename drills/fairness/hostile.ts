/**
 * Requests that small clients can send and that are a burden: the worst that are known, whether or not the limits let
 * them in. Those over paragraphs need imported texts to be one.
 */
export interface Hostile {
  name: string;
  /** The request; with each number another one, so that no two are done at once. */
  query: (number: number) => string;
}

/** A filter of a mission that has to follow every mandate of every resolution of each mandate, and so on. */
const quantified = (levels: number, condition: string): string => {
  let filter = condition;
  for (let level = levels; level > 0; level -= 1)
    filter = `{${level % 2 ? 'mandatedBy' : 'mandates'}: {${level === levels ? 'none' : 'all'}: ${filter}}}`;
  return filter;
};

const thirty = (field: (index: number) => string): string =>
  `{ ${Array.from({ length: 30 }, (_, index) => `a${index}: ${field(index)}`).join(' ')} }`;

export const hostiles: readonly Hostile[] = [
  {
    name: 'a filter over relationships, four levels',
    query: (number) =>
      `{ missionsConnection(where: ${quantified(4, `{id: {startsWith: "q${number}"}}`)}) { totalCount } }`,
  },
  {
    name: 'a filter over relationships, three levels',
    query: (number) =>
      `{ missionsConnection(where: ${quantified(3, `{symbol: {contains: "q${number}"}}`)}) { totalCount } }`,
  },
  {
    name: '30 counts of paragraphs by their words',
    query: (number) =>
      thirty(
        (index) => `provisionsConnection(first: 100, where: {text: {contains: "q${number}x${index}"}}) { totalCount }`,
      ),
  },
  {
    name: '30 searches',
    query: (number) =>
      thirty(
        (index) =>
          `search(phrase: "protection of civilians in mission ${number} ${index}", first: 100) { total hits { label snippet } }`,
      ),
  },
  {
    name: '30 lineages of common words',
    query: (number) =>
      thirty(
        (index) =>
          `phraseLineage(phrase: "to protect ${number} ${index} civilians under threat", first: 100) { total }`,
      ),
  },
  {
    name: '30 paths',
    query: () =>
      thirty(
        (index) =>
          `path(source: "c34-report-2009", target: "poc-policy-2023", maxLength: ${4 + (index % 8)}, first: 20, monotone: false, throughCoCitation: true) { explanation }`,
      ),
  },
  {
    name: '30 questions for evidence',
    query: (number) =>
      thirty((index) => `evidenceFor(phrase: "peacekeepers reduce violence ${number} ${index}", first: 20) { total }`),
  },
  {
    name: '30 timelines',
    query: (number) =>
      thirty(
        (index) =>
          `timeline(since: "${1948 + index}-01-01", until: "2023-12-${10 + (number % 20)}", first: 100) { items { label } }`,
      ),
  },
];
