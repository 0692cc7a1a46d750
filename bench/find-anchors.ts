import type { Graph } from '../src/records/graph.ts';

/** Where the questions start: found by what nodes are in a graph, so that every graph is asked the same. */
export interface Anchors {
  /** The newest and the oldest document of the longest series of doctrine. */
  newest: string;
  oldest: string;
  /** The document that cites most, and the one that is cited most. */
  citing: string;
  cited: string;
  mission: { id: string; acronym: string; name: string };
  resolution: { number: number; symbol: string };
  doi: string;
  /** The claim with the most evidence. */
  claim: string;
  theme: string;
  /** A hundred ids, spread over all nodes. */
  ids: string[];
}

/** Finds them; of equal ones the first by id, so that the same graph gives the same. */
export function findAnchors(graph: Graph): Anchors {
  const nodes = [...graph.nodes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const most = (type: string, end: 'from' | 'to'): string =>
    mostFrequent(graph.edges.filter(({ relationship }) => relationship.type === type).map((edge) => edge[end]));
  const having = (type: string, field: string): Record<string, unknown> =>
    nodes.find((node) => node.type.name === type && node.properties[field] !== undefined)!.properties;
  const mission = graph.nodes.get(most('MANDATES', 'to'))!;
  const resolution = having('Resolution', 'symbol');
  const chain = longestSeries(graph);
  return {
    newest: chain[0]!,
    oldest: chain.at(-1)!,
    citing: most('CITES', 'from'),
    cited: most('CITES', 'to'),
    claim: most('ON_CLAIM', 'to'),
    theme: most('HAS_THEME', 'to'),
    mission: { id: mission.id, acronym: String(mission.properties.acronym), name: String(mission.properties.name) },
    resolution: { number: Number(resolution.number), symbol: String(resolution.symbol) },
    doi: String(having('Study', 'doi').doi),
    ids: Array.from({ length: 100 }, (_, place) => nodes[Math.floor((place * nodes.length) / 100)]!.id),
  };
}

function mostFrequent(ids: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].reduce((best, next) =>
    next[1] > best[1] || (next[1] === best[1] && next[0] < best[0]) ? next : best,
  )[0];
}

/** The longest chain of editions, from the newest back. */
function longestSeries(graph: Graph): string[] {
  const older = new Map<string, string>();
  for (const { relationship, from, to, record } of graph.edges)
    if (relationship.type === 'SUCCEEDS' && record.folder === 'doctrine-documents') older.set(from, to);
  const chains = [...older.keys()].sort().map((id) => {
    const chain = [id];
    for (let next = older.get(id); next !== undefined; next = older.get(next)) chain.push(next);
    return chain;
  });
  return chains.reduce((best, next) => (next.length > best.length ? next : best));
}
