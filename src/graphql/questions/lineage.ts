import { badArgument, within } from './arguments.ts';
import { ask, type QuestionContext } from './ask.ts';
import { cardOf } from './entities.ts';
import type { Card } from './full-text.ts';
import { showLink, type Edge } from './links.ts';

interface Arguments {
  id: string;
  toward: 'EARLIER' | 'LATER' | 'BOTH';
  via: string[];
  kinds?: string[] | null;
  maxDepth: number;
  first: number;
}

interface Row {
  origin: Card;
  truncated: boolean;
  links: Edge[];
  nodes: (Card & { depth: number; side: string })[];
}

/** `Query.lineage`. */
export async function lineage(_root: unknown, { id, toward, via, kinds, maxDepth, first }: Arguments, context: QuestionContext): Promise<object> {
  if (via.length === 0) throw badArgument('via', 'is empty; name at least one relationship.');
  const parameters = { sides: toward === 'BOTH' ? ['EARLIER', 'LATER'] : [toward], via, kinds: kinds ?? null, maxDepth: within('maxDepth', maxDepth, 1, 100), first: within('first', first, 1, 500) };
  const walk = async (from: string): Promise<Row | undefined> => (await ask<Row>(context, 'lineage', { id: from, ...parameters }))[0];
  const { origin, truncated, links, nodes } = (await walk(id)) ?? (await walk((await cardOf(context, 'id', id)).id))!;
  return {
    origin,
    truncated,
    nodes,
    links: links.map(showLink).sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
  };
}
