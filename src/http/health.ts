import type { Express } from 'express';
import { boundRequest } from '../neo4j/bound-request.ts';
import type { Database } from '../neo4j/database.ts';
import { lookAtDataset } from '../neo4j/dataset-state.ts';
import { readContext } from '../neo4j/read-context.ts';

const READY_WITHIN_MS = 1_000;

/** /health/live: the process answers. /health/ready: a dataset is loaded and the database answers; 503 with the state otherwise. */
export function addHealth(app: Express, state: () => string, database: () => Database | undefined): void {
  app.get('/health/live', (_request, response) => void response.set('cache-control', 'no-store').json({ status: 'live' }));
  app.get('/health/ready', async (_request, response) => {
    const open = state() === 'ready' ? database() : undefined;
    const dataset = open && (await versionOf(open));
    response.set('cache-control', 'no-store').status(dataset ? 200 : 503).json(dataset ? { status: 'ready', dataset } : { status: open ? 'unreachable' : state() });
  });
}

/** The version of the dataset; undefined when the database has none or does not answer in time. */
async function versionOf(database: Database): Promise<string | undefined> {
  const bounds = boundRequest(READY_WITHIN_MS);
  try {
    return (await lookAtDataset(readContext(database, bounds).executionContext.run)).version ?? undefined;
  } catch {
    return undefined;
  } finally {
    bounds.finish();
  }
}
