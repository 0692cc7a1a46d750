import type { Server } from 'node:http';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import {
  GraphQLError,
  OperationTypeNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Logger } from 'pino';
import { shorten } from '../clean-text.ts';
import type { IntrospectionAnswers } from '../graphql/introspection-answers.ts';
import { checkOperation } from '../graphql/limits/check-operation.ts';
import { refuseLongAliases } from '../graphql/limits/refuse-long-aliases.ts';
import { executePaced } from '../graphql/pacing/execute-paced.ts';
import { Notices } from '../graphql/pages/notices.ts';
import type { Limits } from '../limits.ts';
import type { Database } from '../neo4j/database.ts';
import type { DatasetState } from '../neo4j/dataset-state.ts';
import { readConsistently } from '../neo4j/read-consistently.ts';
import { readContext } from '../neo4j/read-context.ts';
import { requestDeadline } from '../neo4j/request-deadline.ts';
import { apiCodes, isApiCode } from './api-codes.ts';
import { equalKey } from './equal-key.ts';
import { etagOf } from './etag.ts';
import { limitConcurrency } from './limit-concurrency.ts';
import { asWholeError, maskWith } from './mask-error.ts';
import type { RequestState } from './request-state.ts';
import { SharedWork, type SharedRun } from './share-work.ts';
import { stringifyOnce } from './stringify-once.ts';

/** The result of an operation, and the dataset that it comes from. */
interface Answered {
  dataset: DatasetState;
  result: ExecutionResult;
}

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
  const inTurn = limitConcurrency(limits);
  const shared = new SharedWork<Answered>();
  return new ApolloServer<RequestState>({
    // A gateway is the place where Apollo lets somebody else execute: the operation may have to run again when a load
    // commits meanwhile.
    gateway: {
      load: () =>
        Promise.resolve({
          executor: async ({ document, operationName, request, context }) => {
            const { bounds, client, facts } = context as RequestState;
            const runOnce = (run: SharedRun): Promise<Answered> =>
              inTurn(run, facts.cost ?? 0, (turn) => {
                const contextValue = readContext(database, run.bounds, turn);
                return readConsistently(database, run.bounds.signal, async (dataset) => {
                  const notices = new Notices();
                  const operation = {
                    schema,
                    document,
                    operationName,
                    variableValues: request.variables,
                    contextValue: { ...contextValue, notices },
                  };
                  const result =
                    introspection.find(document, operationName ?? undefined, request.variables ?? {}) ??
                    (await executePaced(operation, run.bounds.signal));
                  const said = notices.list();
                  run.close();
                  return {
                    dataset,
                    result: {
                      ...result,
                      extensions: {
                        ...result.extensions,
                        dataset: { version: dataset.version, contentHash: dataset.hash },
                        ...(said.length > 0 && { notices: said }),
                      },
                    },
                  };
                });
              });
            try {
              const answered = await shared.share(
                equalKey(request, operationName),
                { bounds, client },
                () => requestDeadline(limits.deadlineMs, facts.begun),
                runOnce,
              );
              facts.dataset = answered.dataset;
              return answered.result;
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
