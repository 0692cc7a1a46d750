import type { Transaction } from 'neo4j-driver';
import type { Database } from './database.ts';

/** What the lock is on: whoever writes takes it first, so that loads and imports take turns. */
const lock = "MERGE (d:PocNormsDataset {id: 'curated'}) SET d.lockedAt = datetime()";
const raise = "MATCH (l:PocNormsLoad {id: 'curated'}) SET l.sequence = l.sequence + 1 - l.sequence % 2";
const lower = "MATCH (l:PocNormsLoad {id: 'curated'}) SET l.sequence = l.sequence + l.sequence % 2";

/**
 * Writes in one transaction while nobody else does, and keeps readers off for the moment of its commit: the sequence
 * number is odd meanwhile, see read-consistently.ts. The flag has transactions of its own, since a reader must see it
 * before the data change. `write` answers whether it wrote anything; if not, an odd number that a killed writer left is
 * made even and all else stays.
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
