import type { ImportedText } from '../../src/domain/imported-text.ts';
import type { Database } from '../../src/neo4j/database.ts';
import { writeCouncilTexts } from '../../src/neo4j/write-council-texts.ts';

const TEXTS = 24;
const parts = ['PREAMBLE', 'OPERATIVE', 'OPERATIVE', 'ANNEX'];
const verbs = ['RECALLS', 'REAFFIRMS', 'DECIDES'];

/**
 * Texts that cite each other many times, with numbers that the Council has not used: with equal days, parts, verbs and
 * votes, and paragraphs that cite one text twice.
 */
export function wovenTexts(): ImportedText[] {
  return Array.from({ length: TEXTS }, (_, index): ImportedText => {
    const symbol = `S/RES/${9_100 + index} (2031)`;
    const id = idOf(index);
    const provisions = Array.from({ length: index === 0 ? 130 : 4 }, (__, position) => ({
      id: `${id}#OP ${position + 1}`,
      number: `OP ${position + 1}`,
      part: parts[position % 4]!,
      position,
      text: `Paragraph ${position % 7} on the harbour`,
      ...(position % 3 > 0 && { verb: verbs[position % 3]! }),
    }));
    return {
      id,
      hash: 'woven',
      adoptedOn: `2031-0${1 + (index % 3)}-03`,
      properties: { symbol, number: 9_100 + index, year: 2031, file: `${index}.xml`, format: 'AKN4UN' },
      provisions,
      votes: Array.from({ length: 15 }, (__, voter) => ({
        id: `${id}#Land ${voter}`,
        country: `Land ${voter}`,
        choice: voter % 4 === 0 ? 'ABSTAINING' : 'IN_FAVOUR',
      })),
      citations: provisions.flatMap(({ number, part }, position) =>
        [0, 0, index === 0 ? 1 + (position % (TEXTS - 1)) : 0]
          .filter((cited) => cited !== index)
          .map((cited, time) => ({
            id: idOf(cited),
            symbol: `S/RES/${9_100 + cited} (2031)`,
            part,
            citedFrom: number,
            verb: verbs[(position + time) % 2]!,
            printed: `resolution ${9_100 + cited}`,
            wrongYear: false,
          })),
      ),
    };
  });
}

export async function importWoven(database: Database): Promise<void> {
  await writeCouncilTexts(database, wovenTexts(), () => undefined);
}

/** Takes every text out again. */
export async function removeTexts(database: Database): Promise<void> {
  const session = database.writer();
  try {
    await session.run(
      'MATCH (n) WHERE n:PocNormsCouncilDocument OR n:PocNormsProvision OR n:PocNormsVote DETACH DELETE n',
    );
  } finally {
    await session.close();
  }
}

function idOf(index: number): string {
  return `s-res-${9_100 + index}-2031`;
}
