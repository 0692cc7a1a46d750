import type { RequestHandler } from 'express';
import type { Database } from '../neo4j/database.ts';
import { readDatasetStateWithin } from '../neo4j/read-dataset-state-within.ts';
import { etagOf, isHeld, keyOf } from './etag.ts';

const LOOK_WITHIN_MS = 1_000;

/** Sends 304 if the client's ETag matches what it would get, without running the operation. */
export function answerUnchanged(database: Database, code: string): RequestHandler {
  return async (request, response, next) => {
    const held = request.method === 'GET' ? request.headers['if-none-match'] : undefined;
    const state = held === undefined ? undefined : await readDatasetStateWithin(database, LOOK_WITHIN_MS);
    const etag = state && etagOf(state, code, keyOf(request));
    if (etag === undefined || !isHeld(held!, etag)) next();
    else response.status(304).set({ etag, 'cache-control': 'no-cache' }).end();
  };
}
