import express, { type RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { IntrospectionAnswers } from '../graphql/introspection-answers.ts';
import { prepareQuestions } from '../graphql/prepare-questions.ts';
import type { Limits } from '../limits.ts';
import type { Database } from '../neo4j/database.ts';
import { allowOrigins } from './allow-origins.ts';
import { answerError, answerUnknown } from './answer-error.ts';
import { answerGraphql } from './answer-graphql.ts';
import { answerMetrics } from './answer-metrics.ts';
import { answerUnchanged } from './answer-unchanged.ts';
import { answerUnreadable } from './answer-unreadable.ts';
import { boundBytes } from './bound-bytes.ts';
import { BELIEVED_PROXIES, tellClients } from './client-of.ts';
import { closeOverdue } from './close-overdue.ts';
import { codeHash } from './code-hash.ts';
import { createApollo } from './create-apollo.ts';
import { createHttpServer, SLOWEST_REQUEST_MS } from './create-http-server.ts';
import { keepBody } from './etag.ts';
import { answerLive, answerReady } from './health.ts';
import { keepRoom } from './keep-room.ts';
import { listen } from './listen.ts';
import { oneHost } from './one-host.ts';
import { refuseDeep } from './refuse-deep.ts';
import { renderConsole, type Example } from './render-console.ts';
import { requireReady } from './require-ready.ts';
import { securityHeaders } from './security-headers.ts';
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

/** Of answers that clients have not taken yet; some 20 of the largest. */
const ANSWERS_MOST_BYTES = 128 * 2 ** 20;
/** Each other path may have this part of the requests that /graphql may have. */
const OTHER_SHARE = 10;

/**
 * Serves GraphQL at /graphql, an offline GraphiQL at /, health at /health/live and /health/ready, and metrics at
 * /metrics. Until the database is ready, questions get SERVICE_UNAVAILABLE.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { schema, database, host, port, limits, logger, examples, state } = options;
  const app = express().disable('x-powered-by').disable('etag').set('trust proxy', BELIEVED_PROXIES);
  const httpServer = createHttpServer(app);
  const watched = watchRequests(logger, () => state() === 'ready');
  answerUnreadable(httpServer, watched.unreadable);
  const code = await codeHash();
  const introspection = new IntrospectionAnswers(schema);
  const apollo = createApollo({ schema, database, limits, logger, code, introspection, httpServer });
  await apollo.start();
  const clientOf = tellClients();
  const keepLittleRoom = (): RequestHandler => keepRoom(limits.open / OTHER_SHARE, clientOf);

  // Every request passes through these in this order, then through those of its path.
  app.use('/graphql', watched.watch);
  app.use(watched.watchRefusals, closeOverdue(limits.deadlineMs + SLOWEST_REQUEST_MS), oneHost, securityHeaders);
  app.all(
    '/graphql',
    allowOrigins,
    keepRoom(limits.open, clientOf),
    boundBytes(ANSWERS_MOST_BYTES),
    requireReady(state),
    express.json({ limit: limits.bodyBytes, verify: keepBody }),
    refuseDeep(limits.tokens),
    answerUnchanged(database, code),
    answerGraphql(apollo, limits.deadlineMs, clientOf),
  );
  app.get('/health/live', answerLive);
  app.get('/health/ready', keepLittleRoom(), answerReady(state, database));
  app.get('/metrics', keepLittleRoom(), answerMetrics(watched.metrics));
  app.get('/', keepLittleRoom(), servePage(renderConsole(examples)));
  app.use(answerUnknown, answerError(limits.bodyBytes));

  // First, so that a port that is taken is told at once, and health while the rest is made.
  const url = await listen(httpServer, host, port);
  prepareQuestions();
  introspection.prepare();
  return { url, stop: () => apollo.stop() };
}
