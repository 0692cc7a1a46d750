import type { EntityKind, Toward, TraceQuery, Via } from '../generated/questions.ts';
import { askApi } from './ask-api.ts';
import { findId } from './find-id.ts';
import type { Rows } from './list-rows.ts';
import { openRoute } from './open-route.ts';
import { printAnswer, type Format } from './print-answer.ts';

interface Options extends Format {
  url?: string;
  toward?: string;
  via?: string[];
  kinds?: string[];
  depth?: number;
  first?: number;
}

type Lineage = TraceQuery['lineage'];

const columns = [
  'side',
  'depth',
  'date',
  'kind',
  'label',
  'id',
  'later',
  'via',
  'manner',
  'earlier',
  'locator',
  'sourceId',
  'sourceLocator',
  'verification',
];
const options = { toward: '--toward', via: '--via', kinds: '--kinds', maxDepth: '--depth', first: '--first' };

/** Prints what something came from and what came of it; exit code 1 when nothing of that is held here. */
export async function trace(
  identifier: string,
  { url, toward, via, kinds, depth, first, ...format }: Options,
): Promise<void> {
  const route = await openRoute(url);
  try {
    const id = await findId(route, identifier, 'the identifier');
    // What the API does not allow it says itself.
    const answer = await askApi(route, 'trace', {
      id,
      toward: toward as Toward,
      via: via as Via[],
      kinds: kinds as EntityKind[],
      maxDepth: depth,
      first,
    });
    printAnswer(answer, format, options, {
      read: ({ lineage }) => show(lineage),
      rows: ({ lineage }) => toRows(lineage),
    });
    if (answer.data?.lineage.nodes.length === 0) process.exitCode = 1;
  } finally {
    await route.close();
  }
}

function show({ origin, nodes, links, truncated }: Lineage): object {
  const bothSides = new Set(nodes.map(({ side }) => side)).size > 1;
  return {
    of: `${origin.label} (${origin.id})`,
    kind: origin.kind,
    date: origin.date,
    nodes: nodes.map(({ side, depth, date, kind, label, id }) => ({
      ...(bothSides && { side }),
      depth,
      date,
      kind,
      label,
      id,
    })),
    links: links.map(({ later, via, manner, earlier, locator, sourceId, sourceLocator }) => ({
      later,
      via: manner ? `${via} (${manner})` : via,
      earlier,
      at: locator,
      source: sourceLocator ? `${sourceId}, ${sourceLocator}` : sourceId,
    })),
    ...(truncated && { 'there is more': 'ask with a greater --depth (up to 100) or --first (up to 500)' }),
  };
}

/**
 * A row for every link, at that of its ends which stands further down in the list of nodes: it hangs there on the other
 * one.
 */
function toRows({ nodes, links }: Lineage): Rows {
  const place = new Map(nodes.map(({ id }, index) => [id, index]));
  const hangs = ({ later, earlier }: Lineage['links'][number]): string =>
    (place.get(later) ?? -1) > (place.get(earlier) ?? -1) ? later : earlier;
  return {
    columns,
    rows: nodes.flatMap((node) =>
      links.filter((link) => hangs(link) === node.id).map((link) => ({ ...node, ...link })),
    ),
  };
}
