import { bringAlong, readIds } from './bring-along.ts';
import type { Database } from './database.ts';

/**
 * Gives the labels of this version to every text of an older one, with its paragraphs, votes and citations; may run
 * again after a kill. Texts are known by the hash of an import, since others may use the old labels.
 */
export async function adoptTexts(database: Database, report: (message: string) => void): Promise<void> {
  await bringAlong(database, await findFormerTexts(database), {
    batch: 40,
    report: (done, all) => report(`Taking over texts of an older version: ${done} of ${all}`),
    async write(transaction, ids) {
      for (const statement of statements) await transaction.run(statement, { ids });
    },
    refusal: 'The texts that an older version imported could not all be taken over; those that were are whole.',
  });
}

/** The ids of the texts that an older version imported and this one has not taken over or imported again. */
export function findFormerTexts(database: Database): Promise<string[]> {
  return readIds(
    database,
    `MATCH (d:CouncilDocument) WHERE d._hash IS NOT NULL AND ${isFree} RETURN d.id AS id ORDER BY id`,
  );
}

const isFree = 'NOT EXISTS { MATCH (:PocNormsCouncilDocument {id: d.id}) }';

/**
 * Each takes the ids of texts: parts and what is only cited first, then the texts themselves, by which they are found.
 */
const statements = [
  `MATCH (d:CouncilDocument)-[:HAS_PROVISION]->(p:Provision) WHERE d.id IN $ids AND d._hash IS NOT NULL SET p:PocNormsProvision REMOVE p:Provision`,
  `MATCH (d:CouncilDocument)-[:HAS_VOTE]->(v:Vote) WHERE d.id IN $ids AND d._hash IS NOT NULL SET v:PocNormsVote REMOVE v:Vote`,
  `MATCH (text:CouncilDocument)-[:CITES]->(d:CouncilDocument) WHERE text.id IN $ids AND text._hash IS NOT NULL AND d._hash IS NULL AND d.held = false AND ${isFree}
   WITH DISTINCT d SET d:PocNormsCouncilDocument REMOVE d:CouncilDocument`,
  `MATCH (d:CouncilDocument) WHERE d.id IN $ids AND d._hash IS NOT NULL SET d:PocNormsCouncilDocument REMOVE d:CouncilDocument`,
];
