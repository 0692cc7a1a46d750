import { badArgument } from '../../bad-argument.ts';
import type { QuestionContext } from '../question-context.ts';
import { nodeOf } from '../search/identify.ts';
import { compareLinks, showLink, type Edge, type Link } from './links.ts';
import { MOST_LINKS, neighbours, type Side } from './neighbours.ts';
import { shortestPaths, type FoundPath } from './shortest-paths.ts';
import { subgraph } from './subgraph.ts';

interface Arguments {
  source: string;
  target: string;
  via: string[];
  maxLength: number;
  first: number;
  monotone: boolean;
  throughCoCitation: boolean;
}

/** `Query.path`. */
export async function path(
  _root: unknown,
  { source, target, via, maxLength, first, monotone, throughCoCitation }: Arguments,
  context: QuestionContext,
): Promise<object> {
  if (via.length === 0) throw badArgument('via', 'is empty; name at least one relationship.');
  const bounds = { maxLength, first: first + 1 }; // One more than asked for tells that there are more.
  const [from, to] = await Promise.all([nodeOf(context, 'source', source), nodeOf(context, 'target', target)]);
  if (from.id === to.id) throw badArgument('target', 'is the same node as "source".');
  const ways: readonly (readonly Side[])[] = monotone ? [['EARLIER'], ['LATER']] : [['EARLIER', 'LATER']];
  const searches = await Promise.all(
    ways.map((sides) =>
      shortestPaths({ source: from.id, target: to.id, sides, ...bounds, throughCoCitation }, (frontier, toward) =>
        neighbours(context, frontier, { sides: toward, via, kinds: null }),
      ),
    ),
  );
  const length = Math.min(...searches.flatMap(({ paths }) => paths.map(({ vias }) => vias.length)));
  const found = searches.flatMap((search) => search.paths).filter(({ vias }) => vias.length === length);
  const paths = found.slice(0, first);
  const many =
    found.length > first
      ? `The first ${paths.length} of more shortest paths`
      : `${paths.length} shortest path${paths.length === 1 ? '' : 's'}`;
  const { cards, edges } = await subgraph(context, [...new Set(paths.flatMap(({ nodes }) => nodes))], via);
  const how = monotone
    ? 'every hop a step the same way in time'
    : throughCoCitation
      ? 'turning round in time and through works that cite both ends'
      : 'turning round in time, but not through works that merely cite both ends';
  const what = `along ${via.join(', ')}, ${how}`;
  return {
    explanation:
      paths.length > 0
        ? `${many} of length ${length} from ${from.label} to ${to.label}, ${what}.`
        : searches.some(({ cutOff }) => cutOff)
          ? `No path was found from ${from.label} to ${to.label}, ${what}, before the search was cut off: some level has more than ${MOST_LINKS} links. Name fewer relationships in "via".`
          : `No path within ${maxLength} hops from ${from.label} to ${to.label}, ${what}. That is an answer about this graph, not about the world.`,
    paths: paths.map((one) => ({ length, nodes: one.nodes.map((id) => cards.get(id)!), hops: hopsOf(one, edges) })),
  };
}

/** An edge for every hop; of parallel ones the first by its place in the source. */
function hopsOf({ nodes, vias }: FoundPath, edges: readonly Edge[]): Link[] {
  return vias.map((via, index) => {
    const ends = [nodes[index]!, nodes[index + 1]!];
    return edges
      .filter((edge) => edge.via === via && ends.includes(edge.later) && ends.includes(edge.earlier))
      .map(showLink)
      .sort(compareLinks)[0]!;
  });
}
