import { createHash } from 'node:crypto';
import type { Transaction } from 'neo4j-driver';
import { readIds } from './bring-along.ts';
import type { Database } from './database.ts';

const BATCH = 200;

/** All that an import writes of a text, but what indexes need, and nothing that others put on it. */
const read = `
  MATCH (d:PocNormsCouncilDocument) WHERE d.id IN $ids
  RETURN d.id AS id, d._sum AS sum, [
    [d {.symbol, .number, .year, .file, .format, .language, .meeting, .votesInFavour, .votesAgainst, .abstentions, .notices, adoptedOn: toString(d.adoptedOn)}],
    [(d)-[:HAS_PROVISION]->(p:PocNormsProvision) | p {.id, .number, .part, .position, .text, .verb}],
    [(d)-[:HAS_VOTE]->(v:PocNormsVote) | v {.id, .country, .choice}],
    [(d)-[c:CITES]->(cited:PocNormsCouncilDocument) WHERE c._order IS NOT NULL | c {.part, .citedFrom, .verb, .printed, .wrongYear, cited: cited.id}]
  ] AS content`;

type Content = readonly (readonly Record<string, unknown>[])[];

/**
 * Notes beside each of these texts a sum over all that was written of it, so that one which a damaged store has changed
 * does not pass for whole.
 */
export async function noteSums(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const { records } = await transaction.run(read, { ids });
  const rows = records.map((row) => ({ id: row.get('id') as string, sum: sumOf(row.get('content') as Content) }));
  await transaction.run('UNWIND $rows AS row MATCH (d:PocNormsCouncilDocument {id: row.id}) SET d._sum = row.sum', {
    rows,
  });
}

/** The ids of the texts that are not any more what was written. Those of older versions have no sum. */
export async function findChangedTexts(database: Database): Promise<string[]> {
  const ids = await readIds(
    database,
    'MATCH (d:PocNormsCouncilDocument) WHERE d._sum IS NOT NULL RETURN d.id AS id ORDER BY id',
  );
  const changed: string[] = [];
  const session = database.reader();
  try {
    for (let start = 0; start < ids.length; start += BATCH) {
      const batch = ids.slice(start, start + BATCH);
      const { records } = await session.run(read, { ids: batch });
      const whole = new Set(
        records
          .filter((row) => row.get('sum') === sumOf(row.get('content') as Content))
          .map((row) => row.get('id') as string),
      );
      changed.push(...batch.filter((id) => !whole.has(id)));
    }
  } finally {
    await session.close();
  }
  return changed;
}

/** A hash of what was written, in whatever order it is read. */
function sumOf(content: Content): string {
  return createHash('sha256')
    .update(JSON.stringify(content.map((rows) => rows.map(canonical).sort())))
    .digest('base64');
}

function canonical(row: Record<string, unknown>): string {
  return JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)));
}
