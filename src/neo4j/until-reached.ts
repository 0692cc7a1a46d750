import { setTimeout as pause } from 'node:timers/promises';
import { PocNormsError } from '../errors.ts';
import type { Connection } from './database.ts';
import { openDatabase } from './open-database.ts';
import { AFTER_FAILURE_MS, LOST_AFTER } from './watch-database.ts';

/**
 * Waits until a Neo4j responds, and says once why it waits. Throws at the signal, and at once for what waiting does not
 * mend: more attempts with wrong credentials would lock the user out.
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
