import type { Database } from './database.ts';
import { queryDatasetState, type DatasetState } from './dataset-state.ts';
import { readContext } from './read-context.ts';
import { rejection } from './rejection.ts';
import { requestDeadline } from './request-deadline.ts';

/** A look that takes longer is given up, and made again for those who still wait. */
const LOOK_WITHIN_MS = 2_000;

interface Looks {
  running?: Promise<unknown> | undefined;
  /** The look that begins when the running one has ended, one for all who have asked since that began. */
  next?: Promise<DatasetState> | undefined;
}

const looksOf = new WeakMap<Database, Looks>();

/**
 * Returns which dataset the database holds at a moment after the call; one such read runs at a time, before waiting
 * statements. Rejects with the reason of the signal or the error of the database.
 */
export async function readDatasetStateNow(database: Database, signal: AbortSignal): Promise<DatasetState> {
  const aborted = rejection(signal);
  for (;;) {
    try {
      return await Promise.race([join(database), aborted]);
    } catch (error) {
      if (signal.aborted || !(error instanceof LookTooSlow)) throw error;
    }
  }
}

class LookTooSlow extends Error {}

function join(database: Database): Promise<DatasetState> {
  const looks = looksOf.get(database) ?? {};
  looksOf.set(database, looks);
  if (!looks.running) return start(database, looks);
  return (looks.next ??= looks.running.then(() => {
    looks.next = undefined;
    return start(database, looks);
  }));
}

function start(database: Database, looks: Looks): Promise<DatasetState> {
  const look = lookOnce(database);
  looks.running = look
    .then(
      () => undefined,
      () => undefined,
    )
    .then(() => void (looks.running = undefined));
  return look;
}

async function lookOnce(database: Database): Promise<DatasetState> {
  const bounds = requestDeadline(LOOK_WITHIN_MS);
  try {
    return await queryDatasetState(readContext(database, bounds).executionContext.run);
  } catch (error) {
    throw bounds.signal.aborted ? new LookTooSlow() : error;
  } finally {
    bounds.finish();
  }
}
