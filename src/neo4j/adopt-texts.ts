import { PocNormsError } from '../errors.ts';
import type { Database } from './database.ts';
import { writeAlone } from './write-alone.ts';

const BATCH = 40;
const BATCH_WITHIN_MS = 60_000;

/**
 * Gives every text that an older version imported, with its paragraphs, its votes and what it cites, the labels of this one. Older versions used labels that other applications may use too, so that a text is
 * known by the hash that only an import writes. One that was killed goes on where it was; when there is none, this only looks.
 */
export async function adoptTexts(database: Database, report: (message: string) => void): Promise<void> {
  const ids = await findFormerTexts(database);
  try {
    for (let start = 0; start < ids.length; start += BATCH) {
      report(`Taking over texts of an older version: ${start} of ${ids.length}`);
      await writeAlone(database, BATCH_WITHIN_MS, async (transaction) => {
        for (const statement of statements) await transaction.run(statement, { ids: ids.slice(start, start + BATCH) });
        return true;
      });
    }
  } catch (cause) {
    throw new PocNormsError('NEO4J_REFUSED', 'The texts that an older version imported could not all be taken over; those that were are whole.', 'Check that the database is writable and has room, then start again: it goes on where it stopped.', cause);
  }
}

/** The ids of the texts that an older version imported and this one has not taken over or imported again. */
export async function findFormerTexts(database: Database): Promise<string[]> {
  const session = database.reader();
  try {
    const { records } = await session.run(`MATCH (d:CouncilDocument) WHERE d._hash IS NOT NULL AND ${isFree} RETURN d.id AS id ORDER BY id`);
    return records.map((row) => row.get('id') as string);
  } finally {
    await session.close();
  }
}

const isFree = 'NOT EXISTS { MATCH (:PocNormsCouncilDocument {id: d.id}) }';

/** Each takes the ids of texts: parts and what is only cited first, then the texts themselves, by which they are found. */
const statements = [
  `MATCH (d:CouncilDocument)-[:HAS_PROVISION]->(p:Provision) WHERE d.id IN $ids AND d._hash IS NOT NULL SET p:PocNormsProvision REMOVE p:Provision`,
  `MATCH (d:CouncilDocument)-[:HAS_VOTE]->(v:Vote) WHERE d.id IN $ids AND d._hash IS NOT NULL SET v:PocNormsVote REMOVE v:Vote`,
  `MATCH (text:CouncilDocument)-[:CITES]->(d:CouncilDocument) WHERE text.id IN $ids AND text._hash IS NOT NULL AND d._hash IS NULL AND d.held = false AND ${isFree}
   WITH DISTINCT d SET d:PocNormsCouncilDocument REMOVE d:CouncilDocument`,
  `MATCH (d:CouncilDocument) WHERE d.id IN $ids AND d._hash IS NOT NULL SET d:PocNormsCouncilDocument REMOVE d:CouncilDocument`,
];
