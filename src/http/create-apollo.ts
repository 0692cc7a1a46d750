import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { Server } from 'node:http';
import { GraphQLError, OperationTypeNode, execute, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { checkOperation } from '../graphql/limits/check-operation.ts';
import type { Limits } from '../limits.ts';
import type { BoundRequest } from '../neo4j/bound-request.ts';
import type { Database } from '../neo4j/database.ts';
import type { DatasetState } from '../neo4j/dataset-state.ts';
import { readConsistently } from '../neo4j/read-consistently.ts';
import { readContext } from '../neo4j/read-context.ts';
import { etagOf } from './etag.ts';
import { asWholeError, maskWith } from './mask-error.ts';

/** What goes along with a request. Apollo copies it, but not what is in it. */
export interface RequestState {
  bounds: BoundRequest;
  /** What the request asks, as far as a cache has to tell requests apart. */
  key: string;
  noted: Noted;
}

/** What becomes known of a request while it is answered. */
export interface Noted {
  operation?: string;
  /** A hash of the document. */
  document?: string;
  /** The estimated number of objects of the answer. */
  cost?: number;
  codes?: string[];
  dataset?: DatasetState;
}

export interface ApolloOptions {
  schema: GraphQLSchema;
  database: Database;
  limits: Limits;
  logger: Logger;
  httpServer?: Server;
}

/** Makes the GraphQL server, behind HTTP or without it. Every operation runs as a whole against one dataset, whose version and hash stand in `extensions.dataset`. */
export function createApollo({ schema, database, limits, logger, httpServer }: ApolloOptions): ApolloServer<RequestState> {
  return new ApolloServer<RequestState>({
    // A gateway is the place where Apollo lets somebody else execute: the operation may have to run again when a load commits meanwhile.
    gateway: {
      load: () => Promise.resolve({
        executor: async ({ document, operationName, request, context }) => {
          const state = context as RequestState;
          const contextValue = readContext(database, state.bounds);
          try {
            return await readConsistently(database, contextValue.executionContext.run, async (dataset) => {
              const result = await execute({ schema, document, operationName, variableValues: request.variables, contextValue });
              state.noted.dataset = dataset;
              return { ...result, extensions: { ...result.extensions, dataset: { version: dataset.version, contentHash: dataset.hash } } };
            });
          } catch (error) {
            throw asWholeError(error);
          }
        },
      }),
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      stop: () => Promise.resolve(),
    },
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    parseOptions: { maxLexicalTokens: limits.tokens },
    formatError: maskWith(logger),
    logger,
    plugins: [
      readOnly, withinLimits(limits), note, ...(httpServer ? [ApolloServerPluginDrainHttpServer({ httpServer })] : []), ApolloServerPluginLandingPageDisabled(),
    ],
    stopOnTerminationSignals: false,
  });
}

/** Says so before anything runs: the data's history is git's, and loading is the only writer. */
const readOnly: ApolloServerPlugin<RequestState> = {
  requestDidStart: () => Promise.resolve({
    didResolveOperation({ operation }) {
      if (!operation || operation.operation === OperationTypeNode.QUERY) return Promise.resolve();
      throw new GraphQLError(`This API is read-only: there is no ${operation.operation}. Corrections are made in the records.`, {
        nodes: operation, extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
      });
    },
  }),
};

/** Refuses what is too large before anything runs. */
function withinLimits(limits: Limits): ApolloServerPlugin<RequestState> {
  return {
    requestDidStart: () => Promise.resolve({
      didResolveOperation({ schema, document, operation, request, contextValue }) {
        if (!operation) throw new GraphQLError(request.operationName ? 'The document has no operation of that name.' : 'Name one of the operations of the document.', { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } });
        try {
          contextValue.noted.cost = checkOperation({ schema, document, operation, variables: request.variables ?? {} }, limits);
        } catch (error) {
          if (error instanceof GraphQLError) Object.assign(error.extensions, { http: { status: 400 } });
          throw error;
        }
        return Promise.resolve();
      },
    }),
  };
}

/** Notes what the log tells of a request, and gives an answer without errors its ETag. */
const note: ApolloServerPlugin<RequestState> = {
  requestDidStart: () => Promise.resolve({
    willSendResponse({ operationName, queryHash, contextValue: { key, noted }, response }) {
      const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
      if (operationName) noted.operation = operationName;
      if (queryHash) noted.document = queryHash.slice(0, 16);
      if (errors) noted.codes = [...new Set(errors.map(({ extensions }) => String(extensions?.code)))];
      else if (noted.dataset) {
        response.http.headers.set('etag', etagOf(noted.dataset, key));
        response.http.headers.set('cache-control', 'no-cache'); // Whoever keeps an answer asks whether it still holds.
      }
      return Promise.resolve();
    },
  }),
};
