import type { Transaction } from 'neo4j-driver';
import { PocNormsError } from '../errors.ts';
import type { Database } from './database.ts';
import { writeExclusively } from './write-exclusively.ts';

const BATCH_WITHIN_MS = 60_000;

/** What is done to texts that an older version imported. */
export interface Bringing {
  /** How many texts are written in one transaction. */
  batch: number;
  /** Says how far it is. */
  report: (done: number, all: number) => void;
  write: (transaction: Transaction, ids: string[]) => Promise<void>;
  /** What is said when the database refuses it. */
  refusal: string;
}

/**
 * Brings texts to the form of this version, each whole in one transaction with others, so that one that was killed goes
 * on where it was. NEO4J_REFUSED when the database cannot.
 */
export async function bringAlong(
  database: Database,
  ids: readonly string[],
  { batch, report, write, refusal }: Bringing,
): Promise<void> {
  try {
    for (let start = 0; start < ids.length; start += batch) {
      report(start, ids.length);
      await writeExclusively(database, BATCH_WITHIN_MS, async (transaction) => {
        await write(transaction, ids.slice(start, start + batch));
        return true;
      });
    }
  } catch (cause) {
    throw new PocNormsError(
      'NEO4J_REFUSED',
      refusal,
      'Check that the database is writable and has room, then start again: it goes on where it stopped.',
      cause,
    );
  }
}

/** The ids that a statement returns as `id`. */
export async function readIds(
  database: Database,
  statement: string,
  parameters: Record<string, unknown> = {},
): Promise<string[]> {
  const session = database.reader();
  try {
    return (await session.run(statement, parameters)).records.map((row) => row.get('id') as string);
  } finally {
    await session.close();
  }
}
