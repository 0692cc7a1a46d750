import { createServer } from 'node:http';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express, { type Request, type RequestHandler, type Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { IntrospectionAnswers } from '../graphql/introspection-answers.ts';
import { prepareQuestions } from '../graphql/prepare-questions.ts';
import type { Limits } from '../limits.ts';
import type { Database } from '../neo4j/database.ts';
import { readDatasetStateWithin } from '../neo4j/read-dataset-state-within.ts';
import { requestDeadline } from '../neo4j/request-deadline.ts';
import { answerError, answerUnknown, refuse } from './answer-error.ts';
import { answerUnreadable } from './answer-unreadable.ts';
import { boundBytes } from './bound-bytes.ts';
import { BELIEVED_PROXIES, tellClients } from './client-of.ts';
import { closeOverdue } from './close-overdue.ts';
import { codeHash } from './code-hash.ts';
import { createApollo } from './create-apollo.ts';
import { etagOf, isHeld, keepBody, keyOf } from './etag.ts';
import { answerLive, answerReady } from './health.ts';
import { keepRoom } from './keep-room.ts';
import { listen } from './listen.ts';
import { oneHost } from './one-host.ts';
import { refuseDeep } from './refuse-deep.ts';
import { renderConsole, type Example } from './render-console.ts';
import { requestFactsOf } from './request-facts.ts';
import type { RequestState } from './request-state.ts';
import { servePage } from './serve-page.ts';
import { watchRequests } from './watch-requests.ts';

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
/** Of answers that clients have not taken yet; some 20 of the largest. */
const ANSWERS_MOST_BYTES = 128 * 2 ** 20;
/** Each other path may have this part of the requests that /graphql may have. */
const OTHER_SHARE = 10;

/**
 * Serves GraphQL at /graphql, an offline GraphiQL at /, health at /health/live and /health/ready, and metrics at
 * /metrics. Until the database is ready, questions get SERVICE_UNAVAILABLE.
 */
export async function startServer({
  schema,
  database,
  host,
  port,
  limits,
  logger,
  examples,
  state,
}: ServerOptions): Promise<RunningServer> {
  const app = express().disable('x-powered-by').disable('etag').set('trust proxy', BELIEVED_PROXIES);
  const httpServer = createServer(
    {
      requestTimeout: SLOWEST_REQUEST_MS,
      headersTimeout: SLOWEST_REQUEST_MS / 2,
      connectionsCheckingInterval: 1_000,
      requireHostHeader: false,
    },
    app,
  );
  const watched = watchRequests(logger, () => state() === 'ready');
  answerUnreadable(httpServer, watched.unreadable);
  const code = await codeHash();
  const introspection = new IntrospectionAnswers(schema);
  const apollo = createApollo({ schema, database, limits, logger, code, introspection, httpServer });
  const clientOf = tellClients();
  const isOpen: RequestHandler = (_request, response, next) => {
    if (state() === 'ready') next();
    else refuse(response, 'SERVICE_UNAVAILABLE', 'The database is not ready. Ask again in some seconds.');
  };

  app
    .use('/graphql', watched.watch)
    .use(watched.watchRefusals)
    .use(
      closeOverdue(limits.deadlineMs + SLOWEST_REQUEST_MS),
      oneHost,
      helmet({
        contentSecurityPolicy: {
          useDefaults: false,
          directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
        },
        frameguard: { action: 'deny' },
        strictTransportSecurity: false,
        crossOriginResourcePolicy: { policy: 'cross-origin' },
      }),
    );
  app.get('/health/live', answerLive);
  await apollo.start();
  /** A request begins; when the client goes away, its work ends. */
  const stateOf = (request: Request, response: Response): RequestState => {
    const facts = requestFactsOf(response);
    const bounds = requestDeadline(limits.deadlineMs, facts.begun);
    response.once('close', () => (response.writableFinished ? bounds.finish() : bounds.abandon()));
    return { bounds, client: clientOf(request), key: keyOf(request), facts };
  };
  const ask = expressMiddleware(apollo, { context: ({ req, res }) => Promise.resolve(stateOf(req, res)) });
  const answer: RequestHandler = async (request, response, next) => {
    if (!(await answerUnchanged(database, code, request, response))) await ask(request, response, next);
  };
  app.all(
    '/graphql',
    cors({ methods: ['GET', 'POST'], exposedHeaders: ['ETag'], maxAge: 86_400 }),
    keepRoom(limits.open, clientOf),
    boundBytes(ANSWERS_MOST_BYTES),
    isOpen,
    express.json({ limit: limits.bodyBytes, verify: keepBody }),
    refuseDeep(limits.tokens),
    answer,
  );
  const keepLittleRoom = (): RequestHandler => keepRoom(limits.open / OTHER_SHARE, clientOf);
  app.get('/', keepLittleRoom(), servePage(renderConsole(examples)));
  app.get('/health/ready', keepLittleRoom(), answerReady(state, database));
  app.get(
    '/metrics',
    keepLittleRoom(),
    async (_request, response) =>
      void response.type(watched.metrics.registry.contentType).send(await watched.metrics.registry.metrics()),
  );
  app.use(answerUnknown, answerError(limits.bodyBytes));
  // First, so that a port that is taken is told at once, and health while the rest is made.
  const url = await listen(httpServer, host, port);
  prepareQuestions();
  introspection.prepare();
  return { url, stop: () => apollo.stop() };
}

/** 304 for whoever holds the answer already; answers whether that was so. */
async function answerUnchanged(
  database: Database,
  code: string,
  request: Request,
  response: Response,
): Promise<boolean> {
  const held = request.method === 'GET' ? request.headers['if-none-match'] : undefined;
  const state = held === undefined ? undefined : await readDatasetStateWithin(database, LOOK_WITHIN_MS);
  const etag = state && etagOf(state, code, keyOf(request));
  if (etag === undefined || !isHeld(held!, etag)) return false;
  response.status(304).set({ etag, 'cache-control': 'no-cache' }).end();
  return true;
}
