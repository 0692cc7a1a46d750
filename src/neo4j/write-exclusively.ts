import type { Transaction } from 'neo4j-driver';
import type { Database } from './database.ts';

/** The node that a writer locks first, so that only one load or import writes at a time. */
const lock = "MERGE (d:PocNormsDataset {id: 'curated'}) SET d.lockedAt = datetime()";
const raise = "MATCH (l:PocNormsLoad {id: 'curated'}) SET l.sequence = l.sequence + 1 - l.sequence % 2";
const lower = "MATCH (l:PocNormsLoad {id: 'curated'}) SET l.sequence = l.sequence + l.sequence % 2";

/**
 * Writes in one transaction, under the lock; the sequence number is odd around its commit, in transactions of its own,
 * so that readers see it (read-consistently.ts). `write` returns whether it wrote; if not, an odd number is mended.
 */
export async function writeExclusively(
  database: Database,
  timeoutMs: number,
  write: (transaction: Transaction) => Promise<boolean>,
): Promise<boolean> {
  const data = database.writer();
  const flag = database.writer();
  try {
    await flag.run("MERGE (l:PocNormsLoad {id: 'curated'}) ON CREATE SET l.sequence = 0");
    const transaction = await data.beginTransaction({ timeout: timeoutMs });
    await transaction.run(lock);
    const wrote = await write(transaction);
    if (wrote) await flag.run(raise);
    try {
      await transaction.commit();
    } finally {
      await flag.run(lower);
    }
    return wrote;
  } finally {
    await data.close();
    await flag.close();
  }
}
