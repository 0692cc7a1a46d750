import { readDataset } from '../dataset/read-dataset.ts';
import { anchoredIn } from '../records/anchored.ts';
import type { GraphNode } from '../records/graph.ts';
import { findAnchors, type Passage } from '../source/anchors.ts';
import { lineAt, type Copy } from '../source/copy.ts';
import { paragraphsOf } from '../source/paragraphs.ts';
import { sectionAt, sectionsOf } from '../source/sections.ts';
import { printJson, printLines } from './print.ts';
import { readSource, refuseOtherDocument, type HeldSource } from './read-source.ts';

interface Row {
  kind: 'paragraph' | 'note';
  section: string;
  line: number | null;
  /** The number of the end note. */
  note?: number;
  opening: string;
  /** Ids of the claims and pieces of evidence that stand on it. */
  standing: string[];
  /** Recorded reasons why none stands on it. */
  excluded: string[];
}

/**
 * Lists every paragraph of the body and every end note marker with what stands on it, or why nothing does; exit code 1
 * when one is not accounted for.
 */
export async function coverage({ source, json }: { source: string; json: boolean }): Promise<void> {
  const { graph } = await readDataset();
  const held = await readSource(graph, source);
  const readings = anchoredIn(graph, held.id).flatMap(({ subject, anchor }) =>
    'type' in subject && ['Claim', 'Evidence', 'Exclusion'].includes(subject.type.name)
      ? [{ node: subject, anchor }]
      : [],
  );
  const found = findAnchors(
    held.copy,
    readings.map(({ anchor }) => anchor),
  );
  refuseOtherDocument(held, found.size);
  const placed = readings.flatMap(({ node, anchor }) =>
    found.has(anchor) ? [{ node, passage: found.get(anchor)! }] : [],
  );
  const notes = Number(graph.nodes.get(held.id)?.properties.lastEndnote ?? 0);
  const rows = [
    ...paragraphRows(held.copy, placed),
    ...noteRows(
      held,
      notes,
      readings.map(({ node }) => node),
    ),
  ];
  const open = rows.filter((row) => row.standing.length === 0 && row.excluded.length === 0);
  if (json) printJson({ source: held.id, rows, unaccounted: open.length });
  else printLines([...rows.flatMap(format), summary(rows, open.length)]);
  if (open.length > 0) process.exitCode = 1;
}

function paragraphRows(copy: Copy, placed: readonly { node: GraphNode; passage: Passage }[]): Row[] {
  return paragraphsOf(copy).map(({ section, line, start, end }) => {
    const here = placed.filter(
      ({ passage }) => copy.at[passage.start]! < end && copy.at[passage.start + passage.length - 1]! >= start,
    );
    return {
      kind: 'paragraph',
      section,
      line,
      opening: copy.text.slice(start, start + 48).replace(/\s+/g, ' '),
      ...sort(here.map(({ node }) => node)),
    };
  });
}

function noteRows({ copy }: HeldSource, last: number, nodes: readonly GraphNode[]): Row[] {
  const sections = sectionsOf(copy);
  return Array.from({ length: last }, (_, index) => index + 1).map((note) => {
    const at = copy.markers.get(note);
    const here = nodes.filter(({ properties }) => properties.sourceEndnote === note || properties.endnote === note);
    return {
      kind: 'note',
      note,
      section: at === undefined ? 'no marker found' : sectionAt(sections, at),
      line: at === undefined ? null : lineAt(copy, at),
      opening: at === undefined ? '' : `…${copy.text.slice(Math.max(0, at - 40), at).replace(/\s+/g, ' ')}`,
      ...sort(here),
    };
  });
}

function sort(nodes: readonly GraphNode[]): Pick<Row, 'standing' | 'excluded'> {
  const exclusions = nodes.filter((node) => node.type.name === 'Exclusion');
  const standing = nodes.filter((node) => node.type.name !== 'Exclusion').map((node) => node.id);
  return {
    standing: [...new Set(standing)].sort(),
    excluded: exclusions.map((node) => `${String(node.properties.kind)}: ${String(node.properties.reason)}`),
  };
}

function format({ kind, section, line, note, opening, standing, excluded }: Row): string[] {
  const head = `${kind === 'note' ? `note ${note!}` : 'paragraph'}, section ${section}${line === null ? '' : `, line ${line}`}: ${opening}`;
  const lines = [...standing.map((id) => `    ${id}`), ...excluded.map((reason) => `    - ${reason}`)];
  return [head, ...(lines.length > 0 ? lines : ['    NOT ACCOUNTED FOR'])];
}

function summary(rows: readonly Row[], open: number): string {
  const count = (kind: Row['kind'], stands: boolean): number =>
    rows.filter((row) => row.kind === kind && row.standing.length > 0 === stands).length;
  return `${count('paragraph', true)} paragraphs with claims, ${count('paragraph', false)} without; ${count('note', true)} notes with evidence or claims, ${count('note', false)} without; ${open} not accounted for`;
}
