import { boundRequest } from './bound-request.ts';
import type { Database } from './database.ts';
import { lookAtDataset, type DatasetState } from './dataset-state.ts';
import { readContext } from './read-context.ts';

/** Which dataset the database holds; undefined when it does not say so in time. */
export async function lookWithin(database: Database, milliseconds: number): Promise<DatasetState | undefined> {
  const bounds = boundRequest(milliseconds);
  try {
    return await lookAtDataset(readContext(database, bounds).executionContext.run);
  } catch {
    return undefined;
  } finally {
    bounds.finish();
  }
}
