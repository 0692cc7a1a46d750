import { readDataset } from '../dataset/read-dataset.ts';
import { anchorOf } from '../source/anchors.ts';
import { lineAt, passageAt } from '../source/copy.ts';
import { findWords } from '../source/find-words.ts';
import { sectionAt, sectionsOf } from '../source/sections.ts';
import { printLines, tellLines } from './print.ts';
import { readSource } from './read-source.ts';

/** Prints the anchor and the section of a passage, as the lines of a record's `source`. */
export async function anchor(words: string, { source }: { source: string }): Promise<void> {
  const { graph } = await readDataset();
  const { copy } = await readSource(graph, source);
  const passage = findWords(copy, words);
  const index = copy.at[passage.start]!;
  printLines([`anchor: ${anchorOf(copy, passage)}`, `section: "${sectionAt(sectionsOf(copy), index)}"`]);
  tellLines([`line ${lineAt(copy, index)}: ${passageAt(copy, passage.start, passage.length)}`]);
}
