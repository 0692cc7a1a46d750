import { indexedWords, wordsVersion } from '../domain/words/phrases.ts';
import { bringAlong, readIds } from './bring-along.ts';
import type { Database } from './database.ts';

/**
 * Writes the words of every text that another version imported, so that phrases are found in it
 * (src/domain/words/phrases.ts). Texts of this version have them; after a kill it goes on where it was.
 */
export async function indexWords(database: Database, report: (message: string) => void): Promise<void> {
  await bringAlong(database, await findOutdated(database), {
    batch: 100,
    report: (done, all) => report(`Indexing words: ${done} of ${all} texts`),
    async write(transaction, batch) {
      const { records } = await transaction.run(
        'MATCH (d:PocNormsCouncilDocument)-[:HAS_PROVISION]->(p:PocNormsProvision) WHERE d.id IN $batch RETURN p.id AS id, p.text AS text',
        { batch },
      );
      const rows = records.map((row) => ({
        id: row.get('id') as string,
        words: indexedWords(row.get('text') as string),
      }));
      await transaction.run('UNWIND $rows AS row MATCH (p:PocNormsProvision {id: row.id}) SET p._words = row.words', {
        rows,
      });
      await transaction.run('MATCH (d:PocNormsCouncilDocument) WHERE d.id IN $batch SET d._words = $wordsVersion', {
        batch,
        wordsVersion,
      });
    },
    refusal: 'The words of the imported texts could not all be indexed; what was indexed is whole.',
  });
}

/** The ids of the texts whose words are not indexed by this version. */
export function findOutdated(database: Database): Promise<string[]> {
  return readIds(
    database,
    'MATCH (d:PocNormsCouncilDocument) WHERE d.adoptedOn IS NOT NULL AND coalesce(d._words, "") <> $wordsVersion RETURN d.id AS id ORDER BY id',
    { wordsVersion },
  );
}
