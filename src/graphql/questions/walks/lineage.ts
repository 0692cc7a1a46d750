import { compareText } from '../../../domain/mandates/compare-text.ts';
import { badArgument } from '../../bad-argument.ts';
import type { QuestionContext } from '../question-context.ts';
import { nodeOf } from '../search/identify.ts';
import { compareLinks, showLink } from './links.ts';
import { neighbours, type Side, type Ways } from './neighbours.ts';
import { subgraph } from './subgraph.ts';

interface Arguments {
  id: string;
  toward: Side | 'BOTH';
  via: string[];
  kinds?: string[] | null;
  maxDepth: number;
  first: number;
}

interface Found {
  id: string;
  depth: number;
  side: Side;
  day: string;
}

/**
 * `Query.lineage`: breadth first, level by level, so that it costs no more than the links of the nodes that it shows.
 */
export async function lineage(
  _root: unknown,
  { id, toward, via, kinds, maxDepth, first }: Arguments,
  context: QuestionContext,
): Promise<object> {
  if (via.length === 0) throw badArgument('via', 'is empty; name at least one relationship.');
  const origin = await nodeOf(context, 'id', id);
  const sides: readonly Side[] = toward === 'BOTH' ? ['EARLIER', 'LATER'] : [toward];
  const walks = await Promise.all(
    sides.map((side) => walk(context, origin.id, { sides: [side], via, kinds: kinds ?? null }, { maxDepth, first })),
  );
  const all = walks.flatMap(({ found }) => found).sort(byPlace);
  const shown = all.slice(0, first);
  const { cards, edges } = await subgraph(context, [...new Set([origin.id, ...shown.map((node) => node.id)])], via);
  return {
    origin,
    truncated: all.length > first || walks.some(({ truncated }) => truncated),
    nodes: shown.map(({ id: found, depth, side }) => ({ ...cards.get(found)!, depth, side })),
    links: edges.map(showLink).sort(compareLinks),
  };
}

/**
 * The nodes on one side, the nearest first; ends when there are enough, at the depth asked for, or when a level has
 * more links than one step looks at.
 */
async function walk(
  context: QuestionContext,
  origin: string,
  ways: Ways,
  { maxDepth, first }: { maxDepth: number; first: number },
): Promise<{ found: Found[]; truncated: boolean }> {
  const seen = new Set([origin]);
  const found: Found[] = [];
  let frontier = [origin];
  for (let depth = 1; frontier.length > 0; depth += 1) {
    const { steps, cut } = await neighbours(context, frontier, ways);
    const fresh = new Map(
      steps.filter(({ to }) => !seen.has(to)).map(({ to, day, side }) => [to, { id: to, depth, side, day }]),
    );
    if (depth > maxDepth) return { found, truncated: fresh.size > 0 };
    const level = [...fresh.values()].sort(byPlace);
    found.push(...level.slice(0, first + 1 - found.length)); // One more than asked for tells that there are more.
    if (cut || found.length > first) return { found, truncated: true };
    for (const { id } of level) seen.add(id);
    frontier = level.map(({ id }) => id);
  }
  return { found, truncated: false };
}

function byPlace(a: Found, b: Found): number {
  return a.depth - b.depth || compareText(a.day, b.day) || compareText(a.id, b.id);
}
