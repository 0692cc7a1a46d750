import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express, { type Request, type RequestHandler, type Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import helmet from 'helmet';
import { createServer } from 'node:http';
import type { Logger } from 'pino';
import { prepareQuestions } from '../graphql/prepare-questions.ts';
import type { Limits } from '../limits.ts';
import { boundRequest } from '../neo4j/bound-request.ts';
import type { Database } from '../neo4j/database.ts';
import { lookWithin } from '../neo4j/look-within.ts';
import { answerError, answerUnknown, refuse, refuseBusy } from './answer-error.ts';
import { answerUnreadable } from './answer-unreadable.ts';
import { boundLife } from './bound-life.ts';
import { createApollo, type RequestState } from './create-apollo.ts';
import { etagOf, isHeld, keepBody, keyOf } from './etag.ts';
import { addHealth } from './health.ts';
import { listen } from './listen.ts';
import { oneHost } from './one-host.ts';
import { renderConsole, type Example } from './render-console.ts';
import { takeTurns } from './take-turns.ts';
import { notedOf, watchRequests } from './watch-requests.ts';

export interface ServerOptions {
  schema: GraphQLSchema;
  database: Database;
  host: string;
  /** 0 picks a free one. */
  port: number;
  limits: Limits;
  logger: Logger;
  /** What the console offers; it begins with the first. */
  examples: readonly Example[];
  /** How the database is; questions are answered while it says `ready`. */
  state: () => string;
}

export interface RunningServer {
  /** The address, with the port that was picked. */
  url: string;
  /** Answers what is under way, then closes. */
  stop(): Promise<void>;
}

const SLOWEST_REQUEST_MS = 10_000;
const LOOK_WITHIN_MS = 1_000;

/** Serves GraphQL at /graphql, an offline GraphiQL at /, health at /health/live and /health/ready, and metrics at /metrics. Until the database is ready, questions get SERVICE_UNAVAILABLE. */
export async function startServer({ schema, database, host, port, limits, logger, examples, state }: ServerOptions): Promise<RunningServer> {
  const app = express().disable('x-powered-by').disable('etag');
  const httpServer = createServer({ requestTimeout: SLOWEST_REQUEST_MS, headersTimeout: SLOWEST_REQUEST_MS / 2, connectionsCheckingInterval: 1_000, requireHostHeader: false }, app);
  answerUnreadable(httpServer);
  const apollo = createApollo({ schema, database, limits, logger, httpServer });
  const watched = watchRequests(logger, () => state() === 'ready');
  const isOpen: RequestHandler = (_request, response, next) => {
    if (state() !== 'ready') refuse(response, 'SERVICE_UNAVAILABLE', 'The database is not ready. Ask again in some seconds.');
    else if (watched.open() > limits.open) refuseBusy(response);
    else next();
  };

  app.use(boundLife(limits.deadlineMs + SLOWEST_REQUEST_MS), oneHost, helmet({ contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } }, frameguard: { action: 'deny' }, strictTransportSecurity: false, crossOriginResourcePolicy: { policy: 'cross-origin' } }));
  const page = renderConsole(examples);
  app.get('/', (_request, response) => void response.set(page.headers).send(page.html));
  addHealth(app, state, database);
  app.get('/metrics', async (_request, response) => void response.type(watched.metrics.registry.contentType).send(await watched.metrics.registry.metrics()));
  await prepareQuestions();
  await apollo.start();
  const ask = expressMiddleware(apollo, { context: ({ req, res }) => Promise.resolve(stateOf(req, res, limits)) });
  const answer: RequestHandler = async (request, response, next) => {
    if (!(await answerUnchanged(database, request, response))) await ask(request, response, next);
  };
  app.all('/graphql', watched.watch, cors({ methods: ['GET', 'POST'], exposedHeaders: ['ETag'], maxAge: 86_400 }), isOpen, express.json({ limit: limits.bodyBytes, verify: keepBody }),
    takeTurns(limits, answer));
  app.use(answerUnknown, answerError(limits.bodyBytes));
  return { url: await listen(httpServer, host, port), stop: () => apollo.stop() };
}

/** A request begins; when the client goes away, its work ends. */
function stateOf(request: Request, response: Response, { deadlineMs }: Limits): RequestState {
  const noted = notedOf(response);
  const bounds = boundRequest(deadlineMs, noted.begun);
  response.once('close', () => (response.writableFinished ? bounds.finish() : bounds.abandon()));
  return { bounds, key: keyOf(request), noted };
}

/** 304 for whoever holds the answer already; answers whether that was so. */
async function answerUnchanged(database: Database, request: Request, response: Response): Promise<boolean> {
  const held = request.method === 'GET' ? request.headers['if-none-match'] : undefined;
  const state = held === undefined ? undefined : await lookWithin(database, LOOK_WITHIN_MS);
  const etag = state && etagOf(state, keyOf(request));
  if (etag === undefined || !isHeld(held!, etag)) return false;
  response.status(304).set({ etag, 'cache-control': 'no-cache' }).end();
  return true;
}
