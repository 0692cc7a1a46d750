import { indexedWords, wordsVersion } from '../model/phrases.ts';
import { PocNormsError } from '../errors.ts';
import type { Database } from './database.ts';
import { writeAlone } from './write-alone.ts';

const BATCH = 100;
const BATCH_WITHIN_MS = 60_000;

/**
 * Writes the words of every text that another version imported, so that phrases are found in it: see src/model/phrases.ts. What an import writes has them already, so in most cases this only looks.
 * One that was killed goes on where it was.
 */
export async function indexWords(database: Database, report: (message: string) => void): Promise<void> {
  const ids = await findOutdated(database);
  try {
    for (let start = 0; start < ids.length; start += BATCH) {
      report(`Indexing words: ${start} of ${ids.length} texts`);
      await writeAlone(database, BATCH_WITHIN_MS, async (transaction) => {
        const batch = ids.slice(start, start + BATCH);
        const { records } = await transaction.run('MATCH (d:PocNormsCouncilDocument)-[:HAS_PROVISION]->(p:PocNormsProvision) WHERE d.id IN $batch RETURN p.id AS id, p.text AS text', { batch });
        const rows = records.map((row) => ({ id: row.get('id') as string, words: indexedWords(row.get('text') as string) }));
        await transaction.run('UNWIND $rows AS row MATCH (p:PocNormsProvision {id: row.id}) SET p._words = row.words', { rows });
        await transaction.run('MATCH (d:PocNormsCouncilDocument) WHERE d.id IN $batch SET d._words = $wordsVersion', { batch, wordsVersion });
        return true;
      });
    }
  } catch (cause) {
    throw new PocNormsError('NEO4J_REFUSED', 'The words of the imported texts could not all be indexed; what was indexed is whole.', 'Check that the database is writable and has room, then start again: it goes on where it stopped.', cause);
  }
}

/** The ids of the texts whose words are not indexed by this version. */
export async function findOutdated(database: Database): Promise<string[]> {
  const session = database.reader();
  try {
    const { records } = await session.run('MATCH (d:PocNormsCouncilDocument) WHERE d.adoptedOn IS NOT NULL AND coalesce(d._words, "") <> $wordsVersion RETURN d.id AS id ORDER BY id', { wordsVersion });
    return records.map((row) => row.get('id') as string);
  } finally {
    await session.close();
  }
}
