import { readDataset } from '../dataset/read-dataset.ts';
import { PocNormsError } from '../errors.ts';
import { anchoredIn, placeOf } from '../records/anchored.ts';
import { findAnchors } from '../source/anchors.ts';
import { describePlace, sectionAt, sectionsOf } from '../source/sections.ts';
import { printJson, printLines } from './print.ts';
import { readSource, refuseOtherDocument } from './read-source.ts';

/** Says of every anchor whether it stands in a copy of its source, and where; exit code 1 when one does not. */
export async function verify({ source, json }: { source: string; json: boolean }): Promise<void> {
  const { graph } = await readDataset();
  const held = await readSource(graph, source);
  const anchored = anchoredIn(graph, held.id);
  if (anchored.length === 0)
    throw new PocNormsError(
      'USAGE',
      `No record or edge has an anchor in ${held.id}.`,
      'Name a source that records are anchored in, such as taking-stock-2024.',
    );
  const found = findAnchors(
    held.copy,
    anchored.map(({ anchor }) => anchor),
  );
  refuseOtherDocument(held, found.size);
  const sections = sectionsOf(held.copy);
  const rows = anchored.map(({ subject, anchor }) => {
    const passage = found.get(anchor);
    const index = passage && held.copy.at[passage.start]!;
    const place = index === undefined ? 'not found' : describePlace(held.copy, sections, index);
    const elsewhere =
      index !== undefined &&
      subject.properties.section !== undefined &&
      subject.properties.section !== sectionAt(sections, index);
    return {
      record: placeOf(subject),
      anchor,
      found: passage !== undefined,
      place,
      ...(elsewhere && { note: `the record says section ${String(subject.properties.section)}` }),
    };
  });
  const missing = rows.filter((row) => !row.found).length;
  if (json) printJson({ source: held.id, anchors: rows.length, missing, rows });
  else {
    const described = rows.map(
      ({ record, anchor, place, note }) => `${record}  ${anchor}  ${place}${note ? ` (${note})` : ''}`,
    );
    printLines([
      ...described,
      `${rows.length} anchors of ${held.id}: ${rows.length - missing} found, ${missing} not found`,
    ]);
  }
  if (missing > 0) process.exitCode = 1;
}
