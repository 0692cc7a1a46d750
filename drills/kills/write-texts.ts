import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCouncilFolder } from '../../src/import/read-council-folder.ts';
import { akn, container, paragraph } from '../../tests/import/council-fixtures.ts';

const TEXTS = 120;
const PARAGRAPHS = 25;
const words = [
  'Decides',
  'Recalling',
  'protection',
  'of',
  'civilians',
  'under',
  'imminent',
  'threat',
  'within',
  'its',
  'capabilities',
  'and',
  'areas',
  'of',
  'deployment',
];

/**
 * Writes texts that nobody adopted, under numbers that the Council has not used, and answers how many provisions each
 * has, by symbol.
 */
export async function writeTexts(folder: string, first: number): Promise<Map<string, number>> {
  await mkdir(folder, { recursive: true });
  for (let number = first; number < first + TEXTS; number += 1) {
    const sentence = (index: number): string =>
      `${words.map((_, at) => words[(at * (index + 1) + number) % words.length]!).join(' ')} S/RES/${first + ((number + index) % TEXTS)} (2031)`;
    const body = Array.from({ length: PARAGRAPHS }, (_, index) => paragraph(`${index + 1}.`, sentence(index))).join('');
    await writeFile(
      join(folder, `S-RES-${number}(2031).xml`),
      akn(container(sentence(0)), body, { number: String(number) }),
    );
  }
  const read = await readCouncilFolder(folder);
  if (typeof read === 'string' || read.refusals.length > 0) throw new Error('The texts of the test cannot be read.');
  return new Map(read.texts.map(({ symbol, provisions }) => [symbol, provisions.length]));
}
