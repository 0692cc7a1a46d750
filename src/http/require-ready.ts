import type { RequestHandler } from 'express';
import { refuse } from './answer-error.ts';

/** Refuses requests while the database is in another state than `ready`. */
export function requireReady(state: () => string): RequestHandler {
  return (_request, response, next) => {
    if (state() === 'ready') next();
    else refuse(response, 'SERVICE_UNAVAILABLE', 'The database is not ready. Ask again in some seconds.');
  };
}
