import { badArgument, within } from './arguments.ts';
import { ask, type QuestionContext } from './ask.ts';
import { cardOf } from './entities.ts';
import type { Card } from './full-text.ts';
import { showLink, type Edge } from './links.ts';

interface Arguments {
  source: string;
  target: string;
  via: string[];
  maxLength: number;
  first: number;
  monotone: boolean;
  throughCoCitation: boolean;
}

interface Row {
  nodes: Card[];
  links: Edge[];
}

/** `Query.path`. */
export async function path(_root: unknown, { source, target, via, maxLength, first, monotone, throughCoCitation }: Arguments, context: QuestionContext): Promise<object> {
  if (via.length === 0) throw badArgument('via', 'is empty; name at least one relationship.');
  const [from, to] = await Promise.all([cardOf(context, 'source', source), cardOf(context, 'target', target)]);
  if (from.id === to.id) throw badArgument('target', 'is the same node as "source".');
  const parameters = { via, maxLength: within('maxLength', maxLength, 1, 12), first: within('first', first, 1, 20) };
  const back = (later: string, earlier: string): Promise<Row[]> => ask<Row>(context, 'path-monotone', { ...parameters, later, earlier });
  const rows = monotone
    ? await Promise.all([back(from.id, to.id), back(to.id, from.id).then((found) => found.map(turned))]).then((both) => both.flat().slice(0, first))
    : await ask<Row>(context, 'path-any', { ...parameters, source: from.id, target: to.id, throughCoCitation });
  const how = monotone ? 'every hop a step the same way in time' : throughCoCitation ? 'turning round in time and through works that cite both ends' : 'turning round in time, but not through works that merely cite both ends';
  const what = `along ${via.join(', ')}, ${how}`;
  return {
    explanation: rows.length > 0
      ? `${rows.length} shortest path${rows.length === 1 ? '' : 's'} of length ${rows[0]!.links.length} from ${from.label} to ${to.label}, ${what}.`
      : `No path within ${maxLength} hops from ${from.label} to ${to.label}, ${what}. That is an answer about this graph, not about the world.`,
    paths: rows.map(({ nodes, links }) => ({ length: links.length, nodes: nodes, hops: links.map(showLink) })),
  };
}

/** A way that was walked from target to source, as one from source to target. */
function turned({ nodes, links }: Row): Row {
  return { nodes: [...nodes].reverse(), links: [...links].reverse() };
}
