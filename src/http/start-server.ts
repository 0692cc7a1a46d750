import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import { createServer, type Server } from 'node:http';
import { PocNormsError } from '../errors.ts';
import type { Database } from '../neo4j/database.ts';
import { createApollo } from './create-apollo.ts';
import { renderConsole, type Example } from './render-console.ts';

export interface ServerOptions {
  schema: GraphQLSchema;
  database: Database;
  host: string;
  /** 0 picks a free one. */
  port: number;
  /** What the console offers; it begins with the first. */
  examples: readonly Example[];
}

export interface RunningServer {
  /** The address, with the port that was picked. */
  url: string;
  /** Answers what is under way, then closes. */
  stop(): Promise<void>;
}

/** Serves GraphQL at /graphql and an offline GraphiQL at /. */
export async function startServer({ schema, database, host, port, examples }: ServerOptions): Promise<RunningServer> {
  const app = express().disable('x-powered-by');
  const httpServer = createServer(app);
  const apollo = createApollo(schema, database, httpServer);
  await apollo.start();
  const page = renderConsole(examples);
  app.get('/', (_request, response) => void response.set(page.headers).send(page.html));
  app.use('/graphql', cors({ methods: ['GET', 'POST'], maxAge: 86_400 }), express.json({ limit: '256kb' }), expressMiddleware(apollo));
  app.use(answerUnknown, answerError);
  await listen(httpServer, host, port);
  return { url: addressOf(httpServer, host), stop: () => apollo.stop() };
}

const answerUnknown: RequestHandler = (request, response) => {
  respond(response, 404, 'NOT_FOUND', `There is nothing at ${request.method} ${request.path}. GraphQL answers at /graphql, GraphiQL at /.`);
};

/** Whatever goes wrong before GraphQL is answered in JSON, without a stack. */
const answerError: ErrorRequestHandler = (error: { status?: number; type?: string }, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const status = error.status && error.status >= 400 && error.status < 500 ? error.status : 500;
  const message = status === 413 ? 'The request is larger than 256 kB. Ask for less, or in several requests.'
    : status === 500 ? 'The server could not read the request.'
      : 'The body of the request is not readable JSON. Send {"query": "…"} with Content-Type: application/json.';
  respond(response, status, status === 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST', message);
};

function respond(response: express.Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(explain(cause, host, port)));
    server.listen(port, host, resolve);
  });
}

function explain(cause: NodeJS.ErrnoException, host: string, port: number): PocNormsError {
  if (cause.code === 'EADDRINUSE') return new PocNormsError('PORT_TAKEN', `Port ${port} of ${host} is taken.`, 'Set PORT to another one; PORT=0 picks a free one.', cause);
  if (cause.code === 'EACCES') return new PocNormsError('PORT_TAKEN', `Port ${port} is reserved for the administrator.`, 'Set PORT to 1024 or above.', cause);
  return new PocNormsError('HOST_UNKNOWN', `This machine has no address ${host}.`, 'Set HOST to an address of this machine, such as 127.0.0.1.', cause);
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
