import { setTimeout as pause } from 'node:timers/promises';
import { PocNormsError } from '../errors.ts';
import type { Connection } from './database.ts';
import { openDatabase } from './open-database.ts';
import { AFTER_FAILURE_MS, LOST_AFTER } from './watch-database.ts';

/**
 * Waits until a Neo4j answers, and tells once why it waits. What will not go away by waiting, such as wrong
 * credentials, is thrown at once: asking on would lock the user out. Throws at the signal too.
 */
export async function untilReached(
  connection: Connection,
  signal: AbortSignal,
  tell: (why: PocNormsError) => void,
): Promise<void> {
  for (let failures = 1; ; failures += 1) {
    try {
      await (await openDatabase(connection)).close();
      return;
    } catch (error) {
      if (!(error instanceof PocNormsError && error.code === 'NEO4J_UNREACHABLE')) throw error;
      if (failures === LOST_AFTER) tell(error);
      await pause(AFTER_FAILURE_MS, undefined, { signal });
    }
  }
}
