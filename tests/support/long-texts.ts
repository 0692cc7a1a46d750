import type { ImportedText } from '../../src/domain/imported-text.ts';
import type { Database } from '../../src/neo4j/database.ts';
import { writeCouncilTexts } from '../../src/neo4j/write-council-texts.ts';

const PARAGRAPHS = 160;
const words =
  'the mission shall protect civilians under imminent threat of violence requests and encourages all parties to support harbour access humanitarian personnel property report within days strategy force police local'.split(
    ' ',
  );

/**
 * Texts of two recorded resolutions on one mission, as long as the longest of the Council and half of their words
 * alike; the words are nobody's.
 */
function longTexts(): ImportedText[] {
  return [
    ['S/RES/2605 (2021)', 's-res-2605-2021', '2021-11-12', 2605, 2021],
    ['S/RES/2659 (2022)', 's-res-2659-2022', '2022-11-14', 2659, 2022],
  ].map(([symbol, id, adoptedOn, number, year], text): ImportedText => ({
    id: id as string,
    hash: 'long',
    adoptedOn: adoptedOn as string,
    properties: {
      symbol: symbol as string,
      number: number as number,
      year: year as number,
      file: `${text}.xml`,
      format: 'AKN4UN',
    },
    votes: [],
    citations: [],
    provisions: Array.from({ length: PARAGRAPHS }, (_, position) => ({
      id: `${id}#OP ${position + 1}`,
      number: `OP ${position + 1}`,
      part: 'OPERATIVE',
      position,
      text: Array.from(
        { length: 60 },
        (__, place) =>
          words[
            (position * 7 + place * (place % 3 === text ? 11 : 5) + (place % 5 === 0 ? position : 0)) % words.length
          ],
      ).join(' '),
    })),
  }));
}

export async function importLong(database: Database): Promise<void> {
  await writeCouncilTexts(database, longTexts(), () => undefined);
}
