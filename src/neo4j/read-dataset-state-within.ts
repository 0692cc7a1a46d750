import type { Database } from './database.ts';
import type { DatasetState } from './dataset-state.ts';
import { readDatasetStateNow } from './read-dataset-state-now.ts';
import { requestDeadline } from './request-deadline.ts';

/** Which dataset the database holds; undefined when it does not say so in time. */
export async function readDatasetStateWithin(
  database: Database,
  milliseconds: number,
): Promise<DatasetState | undefined> {
  const bounds = requestDeadline(milliseconds);
  try {
    return await readDatasetStateNow(database, bounds.signal);
  } catch {
    return undefined;
  } finally {
    bounds.finish();
  }
}
