import type { Express } from 'express';
import type { Database } from '../neo4j/database.ts';
import { lookWithin } from '../neo4j/look-within.ts';

const READY_WITHIN_MS = 1_000;

/** /health/live: the process answers. /health/ready: a dataset is loaded and the database answers; 503 with the state otherwise. */
export function addHealth(app: Express, state: () => string, database: Database): void {
  app.get('/health/live', (_request, response) => void response.set('cache-control', 'no-store').json({ status: 'live' }));
  app.get('/health/ready', async (_request, response) => {
    const isOpen = state() === 'ready';
    const dataset = isOpen ? (await lookWithin(database, READY_WITHIN_MS))?.version : undefined;
    response.set('cache-control', 'no-store').status(dataset ? 200 : 503).json(dataset ? { status: 'ready', dataset } : { status: isOpen ? 'unreachable' : state() });
  });
}
