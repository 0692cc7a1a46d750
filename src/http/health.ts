import type { RequestHandler } from 'express';
import type { Database } from '../neo4j/database.ts';
import { readDatasetStateWithin } from '../neo4j/read-dataset-state-within.ts';

const READY_WITHIN_MS = 1_000;

/** /health/live: the process answers. */
export const answerLive: RequestHandler = (_request, response) =>
  void response.set('cache-control', 'no-store').json({ status: 'live' });

/**
 * /health/ready: a dataset is loaded and the database answers; 503 with the state otherwise. However many ask, one look
 * at the database runs at a time.
 */
export function answerReady(state: () => string, database: Database): RequestHandler {
  return async (_request, response) => {
    const isOpen = state() === 'ready';
    const dataset = isOpen ? (await readDatasetStateWithin(database, READY_WITHIN_MS))?.version : undefined;
    response
      .set('cache-control', 'no-store')
      .status(dataset ? 200 : 503)
      .json(dataset ? { status: 'ready', dataset } : { status: isOpen ? 'unreachable' : state() });
  };
}
