import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { IntrospectionAnswers } from '../graphql/introspection-answers.ts';
import { executePaced } from '../graphql/pacing/execute-paced.ts';
import { Notices } from '../graphql/pages/notices.ts';
import type { Limits } from '../limits.ts';
import type { Database } from '../neo4j/database.ts';
import type { DatasetState } from '../neo4j/dataset-state.ts';
import { readConsistently } from '../neo4j/read-consistently.ts';
import { readContext, type ReadContext } from '../neo4j/read-context.ts';
import { requestDeadline } from '../neo4j/request-deadline.ts';
import { equalKey } from './equal-key.ts';
import { limitConcurrency } from './limit-concurrency.ts';
import { asWholeError } from './mask-error.ts';
import type { RequestState } from './request-state.ts';
import { SharedWork, type SharedRun } from './share-work.ts';

export interface ExecutorOptions {
  schema: GraphQLSchema;
  database: Database;
  limits: Limits;
  introspection: IntrospectionAnswers;
}

/** An operation as Apollo hands it over: valid, within the limits, and with what its request carries. */
export interface Operation {
  document: DocumentNode;
  operationName?: string | null | undefined;
  request: { query?: string | undefined; variables?: Record<string, unknown> | undefined };
}

export type ExecuteOperation = (operation: Operation, state: RequestState) => Promise<ExecutionResult>;

/** The result of an operation, and the dataset that it comes from. */
interface Executed {
  dataset: DatasetState;
  result: ExecutionResult;
}

/**
 * Executes operations: an equal one that is under way is joined; another one waits for its place and its turns, and
 * runs as a whole against one dataset, once more if a load commits meanwhile.
 */
export function operationExecutor({ schema, database, limits, introspection }: ExecutorOptions): ExecuteOperation {
  const inTurn = limitConcurrency(limits);
  const shared = new SharedWork<Executed>();

  const execute = (operation: Operation, context: ReadContext, run: SharedRun): Promise<Executed> =>
    readConsistently(database, run.bounds.signal, async (dataset) => {
      const { document, operationName, request } = operation;
      const notices = new Notices();
      const result =
        introspection.find(document, operationName ?? undefined, request.variables ?? {}) ??
        (await executePaced(
          {
            schema,
            document,
            operationName,
            variableValues: request.variables,
            contextValue: { ...context, notices },
          },
          run.bounds.signal,
        ));
      const cut = notices.list();
      run.close();
      const extensions = {
        ...result.extensions,
        dataset: { version: dataset.version, contentHash: dataset.hash },
        ...(cut.length > 0 && { notices: cut }),
      };
      return { dataset, result: { ...result, extensions } };
    });

  return async (operation, { bounds, client, facts }) => {
    try {
      const { dataset, result } = await shared.share(
        equalKey(operation.request, operation.operationName),
        { bounds, client },
        () => requestDeadline(limits.deadlineMs, facts.begun),
        (run) =>
          inTurn(run, facts.cost ?? 0, (turn) => execute(operation, readContext(database, run.bounds, turn), run)),
      );
      facts.dataset = dataset;
      return result;
    } catch (error) {
      throw asWholeError(error);
    }
  };
}
