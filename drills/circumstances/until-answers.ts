import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '../../src/neo4j/database.ts';
import { findConnection } from '../../src/neo4j/embedded/find-connection.ts';

const EVERY_MS = 20;

/**
 * Resolves when the embedded database of a data directory answers, and what it counts is more than none: with true, or
 * with false when the command has ended before.
 */
export async function untilAnswers(
  home: string,
  ended: Promise<unknown>,
  count = 'RETURN 1 AS count',
): Promise<boolean> {
  const over = new AbortController();
  void ended.then(() => over.abort());
  while (!over.signal.aborted) {
    if ((await ask(home, count)) > 0) return true;
    await pause(EVERY_MS);
  }
  return false;
}

async function ask(home: string, count: string): Promise<number> {
  const connection = await findConnection(home);
  if (!connection) return 0;
  const database = new Database(connection);
  try {
    const { records } = await database.reader().run(count);
    return records[0]!.get('count') as number;
  } catch {
    return 0; // It has not started yet, or has ended.
  } finally {
    await database.close().catch(() => undefined);
  }
}
