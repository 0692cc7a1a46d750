import { nearest } from '../domain/nearest.ts';
import { PocNormsError } from '../errors.ts';
import type { Graph } from '../records/graph.ts';
import type { Copy } from '../source/copy.ts';
import { readCopy } from '../source/read-copy.ts';

/** A copy of a source, with the id of its record. */
export interface HeldSource {
  id: string;
  file: string;
  copy: Copy;
}

/** Reads what `--source` names: `ID=FILE`, or a FILE alone where one source only is held to be copied. */
export async function readSource(graph: Graph, argument: string): Promise<HeldSource> {
  const printed = [...graph.nodes.values()].filter((node) => node.properties.noteMarkers !== undefined);
  const equals = argument.indexOf('=');
  const named = equals > 0 && !/[/\\.]/.test(argument.slice(0, equals));
  const id = named ? argument.slice(0, equals) : printed.length === 1 ? printed[0]!.id : undefined;
  const file = named ? argument.slice(equals + 1) : argument;
  if (id === undefined)
    throw new PocNormsError(
      'USAGE',
      `It is not said of which source ${file} is a copy.`,
      "Write --source ID=FILE, with the id of the source's record.",
    );
  const node = graph.nodes.get(id);
  if (!node) {
    const guess = nearest(id, graph.nodes.keys());
    throw new PocNormsError(
      'USAGE',
      `There is no record ${id}.`,
      guess ? `Did you mean ${guess}?` : "Name the id of the source's record, such as taking-stock-2024.",
    );
  }
  const { noteMarkers = [], runningHeads = [] } = node.properties as {
    noteMarkers?: string[];
    runningHeads?: string[];
  };
  return { id, file, copy: await readCopy(file, { noteMarkers, runningHeads }) };
}

/** A file in which none of the source's anchors stands is a copy of something else. */
export function refuseOtherDocument({ id, file }: HeldSource, found: number): void {
  if (found > 0) return;
  throw new PocNormsError(
    'SOURCE_DIFFERS',
    `${file} is no copy of ${id}: not one of its passages stands there.`,
    'Name a copy of that source.',
  );
}
