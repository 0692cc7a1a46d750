import { boundRequest } from './request-deadline.ts';
import type { Database } from './database.ts';
import type { DatasetState } from './dataset-state.ts';
import { lookNow } from './look-now.ts';

/** Which dataset the database holds; undefined when it does not say so in time. */
export async function lookWithin(database: Database, milliseconds: number): Promise<DatasetState | undefined> {
  const bounds = boundRequest(milliseconds);
  try {
    return await lookNow(database, bounds.signal);
  } catch {
    return undefined;
  } finally {
    bounds.finish();
  }
}
