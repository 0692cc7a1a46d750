import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { GraphQLError, OperationTypeNode, execute, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { PocNormsError } from '../errors.ts';
import type { Database } from '../neo4j/database.ts';
import { readConsistently } from '../neo4j/read-consistently.ts';
import { readContext } from '../neo4j/read-context.ts';

const DEADLINE_MS = 5_000;

/** Makes the GraphQL server, behind HTTP or without it. Every operation runs as a whole against one dataset, whose version and hash stand in `extensions.dataset`. */
export function createApollo(schema: GraphQLSchema, database: Database, httpServer?: Server): ApolloServer {
  return new ApolloServer({
    // A gateway is the place where Apollo lets somebody else execute: the operation may have to run again when a load commits meanwhile.
    gateway: {
      load: () => Promise.resolve({
        executor: ({ document, operationName, request }) =>
          readConsistently(database, async ({ version, hash }) => {
            const result = await execute({
              schema, document, operationName, variableValues: request.variables, contextValue: readContext(database, DEADLINE_MS),
            });
            return { ...result, extensions: { ...result.extensions, dataset: { version, contentHash: hash } } };
          }),
      }),
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      stop: () => Promise.resolve(),
    },
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: mask,
    plugins: [readOnly, ...(httpServer ? [ApolloServerPluginDrainHttpServer({ httpServer })] : []), ApolloServerPluginLandingPageDisabled()],
    stopOnTerminationSignals: false,
  });
}

/** Says so before anything runs: the data's history is git's, and loading is the only writer. */
const readOnly: ApolloServerPlugin = {
  requestDidStart: () => Promise.resolve({
    didResolveOperation({ operation }) {
      if (!operation || operation.operation === OperationTypeNode.QUERY) return Promise.resolve();
      throw new GraphQLError(`This API is read-only: there is no ${operation.operation}. Corrections are made in the records.`, {
        nodes: operation, extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
      });
    },
  }),
};

/** Errors of the request stay as they are; ours are logged with an incident id, and the client gets the id alone. */
export function mask(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? error.originalError : error;
  if (original instanceof PocNormsError) {
    return { message: `${original.message} ${original.hint}`, extensions: { code: original.code } };
  }
  if (formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR' || !original) return formatted;
  const incident = randomUUID();
  process.stderr.write(`${JSON.stringify({ incident, error: describe(original) })}\n`);
  return {
    message: `The server could not answer. Please report incident ${incident}.`,
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', incident },
  };
}

function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  return { name: error.name, message: error.message, stack: error.stack, ...('code' in error && { code: error.code }) };
}
