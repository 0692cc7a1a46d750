import { setTimeout as pause } from 'node:timers/promises';
import { Database, type Connection } from './database.ts';

/** The result of one probe. `failures` are those in a row, this one included. */
export interface Probe {
  /** `broken`: the store has failed, as on a full disk, and serves no statement until a restart. */
  found: 'answers' | 'no answer' | 'broken';
  failures: number;
}

export const EVERY_MS = 5_000;
const DEADLINE_MS = 4_000;
export const AFTER_FAILURE_MS = 500;
const brokenCode = 'Neo.DatabaseError.Transaction.TransactionStartFailed';

/** How many looks in a row have to fail until a database counts as lost: one alone can be a machine that is busy. */
export const LOST_AFTER = 3;

/**
 * Asks a database `RETURN 1` every five seconds, and every half second while it fails, until the signal; over a
 * connection of its own, so that questions that take all others do not look like a failure.
 */
export async function watchDatabase(
  connection: Connection,
  signal: AbortSignal,
  tell: (look: Probe) => void,
): Promise<void> {
  let database = new Database(connection);
  let failures = 0;
  while (await waited(failures === 0 ? EVERY_MS : AFTER_FAILURE_MS, signal)) {
    const found = await probe(database);
    failures = found === 'answers' ? 0 : failures + 1;
    if (failures > 0) {
      close(database); // A connection that did not answer is not asked again.
      database = new Database(connection);
    }
    if (!signal.aborted) tell({ found, failures });
  }
  close(database);
}

async function probe(database: Database): Promise<Probe['found']> {
  const session = database.reader();
  const late = new AbortController();
  try {
    return await Promise.race([
      session.run('RETURN 1').then(() => 'answers' as const),
      pause(DEADLINE_MS, 'no answer' as const, { signal: late.signal, ref: false }),
    ]);
  } catch (error) {
    return (error as { code?: string }).code === brokenCode ? 'broken' : 'no answer';
  } finally {
    late.abort();
    void session.close().catch(() => undefined);
  }
}

function close(database: Database): void {
  void database.close().catch(() => undefined);
}

function waited(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return pause(milliseconds, true, { signal, ref: false }).catch(() => false);
}
