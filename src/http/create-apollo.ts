import type { Server } from 'node:http';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { GraphQLError, OperationTypeNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Logger } from 'pino';
import { shorten } from '../clean-text.ts';
import type { IntrospectionAnswers } from '../graphql/introspection-answers.ts';
import { checkOperation } from '../graphql/limits/check-operation.ts';
import { refuseLongAliases } from '../graphql/limits/refuse-long-aliases.ts';
import type { Limits } from '../limits.ts';
import type { Database } from '../neo4j/database.ts';
import { apiCodes, isApiCode } from './api-codes.ts';
import { etagOf } from './etag.ts';
import { operationExecutor } from './execute-operation.ts';
import { asWholeError, maskWith } from './mask-error.ts';
import type { RequestState } from './request-state.ts';
import { stringifyOnce } from './stringify-once.ts';

export interface ApolloOptions {
  schema: GraphQLSchema;
  database: Database;
  limits: Limits;
  logger: Logger;
  /** A hash of what makes answers but the data, for their ETags. */
  code: string;
  introspection: IntrospectionAnswers;
  httpServer?: Server;
}

/**
 * Makes the GraphQL server, behind HTTP or without it. Every operation runs as a whole against one dataset, whose
 * version and hash stand in `extensions.dataset`; `extensions.notices` names the lists that were cut at the default
 * size.
 */
export function createApollo({
  schema,
  database,
  limits,
  logger,
  code,
  introspection,
  httpServer,
}: ApolloOptions): ApolloServer<RequestState> {
  const execute = operationExecutor({ schema, database, limits, introspection });
  return new ApolloServer<RequestState>({
    // Apollo leaves executing to a gateway alone.
    gateway: {
      load: () =>
        Promise.resolve({ executor: ({ context, ...operation }) => execute(operation, context as RequestState) }),
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      stop: () => Promise.resolve(),
    },
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stringifyResult: stringifyOnce(),
    parseOptions: { maxLexicalTokens: limits.tokens },
    formatError: maskWith(logger),
    logger,
    plugins: [
      refuseBefore(limits),
      recordCode(code),
      ...(httpServer ? [ApolloServerPluginDrainHttpServer({ httpServer })] : []),
      ApolloServerPluginLandingPageDisabled(),
    ],
    stopOnTerminationSignals: false,
  });
}

/** Refuses what is no question, or too large a one, before anything runs. */
function refuseBefore(limits: Limits): ApolloServerPlugin<RequestState> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ schema, document, operation, request: { operationName, variables = {} }, contextValue }) {
          try {
            refuseLongAliases(document);
            contextValue.facts.cost = checkOperation(
              { schema, document, operation: readableOperation(operation, operationName), variables },
              limits,
            );
          } catch (error) {
            throw asWholeError(error);
          }
          return Promise.resolve();
        },
      }),
  };
}

/**
 * The operation that is to run. There are only queries: the data's history is git's, and loading is the only writer.
 */
function readableOperation(
  operation: OperationDefinitionNode | undefined,
  name: string | undefined,
): OperationDefinitionNode {
  if (!operation)
    throw new GraphQLError(
      name ? 'The document has no operation of that name.' : 'Name one of the operations of the document.',
      { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } },
    );
  if (operation.operation === OperationTypeNode.QUERY) return operation;
  throw new GraphQLError(
    `This API is read-only: there is no ${operation.operation}. Corrections are made in the records.`,
    { nodes: operation, extensions: { code: 'BAD_USER_INPUT' } },
  );
}

const LONGEST_NAME = 100;

/** Notes what the log tells of a request, and gives an answer without errors its ETag. */
const recordCode = (code: string): ApolloServerPlugin<RequestState> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ operationName, queryHash, contextValue: { key, facts }, response }) {
        const { errors, data } = response.body.kind === 'single' ? response.body.singleResult : {};
        if (operationName) facts.operation = shorten(operationName, LONGEST_NAME);
        if (queryHash) facts.document = queryHash.slice(0, 16);
        if (errors) {
          facts.codes = [...new Set(errors.map(({ extensions }) => String(extensions?.code)))];
          const [first] = facts.codes;
          // What Apollo refuses as if it were answered, or as if it were a defect.
          if (data === undefined && [200, 500].includes(response.http.status!) && isApiCode(first))
            response.http.status = apiCodes[first];
          if (response.http.status === 503) response.http.headers.set('retry-after', '1');
        } else if (facts.dataset) {
          response.http.headers.set('etag', etagOf(facts.dataset, code, key));
          // Whoever keeps an answer asks whether it still holds.
          response.http.headers.set('cache-control', 'no-cache');
        }
        return Promise.resolve();
      },
    }),
});
