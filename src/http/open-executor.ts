import type { GraphQLSchema } from 'graphql';
import { IntrospectionAnswers } from '../graphql/introspection-answers.ts';
import type { Limits } from '../limits.ts';
import { ClientUse } from '../neo4j/client-use.ts';
import type { Database } from '../neo4j/database.ts';
import { requestDeadline } from '../neo4j/request-deadline.ts';
import { createApollo } from './create-apollo.ts';
import { createLogger } from './logger.ts';

/** One operation, as the body of a request names it. */
export interface GraphQLQuestion {
  query: string;
  variables: Record<string, unknown>;
  operationName?: string;
}

export interface Executor {
  /** The body of the answer, as it would go over HTTP. */
  execute(question: GraphQLQuestion): Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * Answers operations in this process. It is the server's own pipeline without HTTP, so that validation, refusals,
 * errors and extensions are the same.
 */
export async function openExecutor(schema: GraphQLSchema, database: Database, limits: Limits): Promise<Executor> {
  const apollo = createApollo({
    schema,
    database,
    limits,
    logger: createLogger('error'),
    code: '',
    introspection: new IntrospectionAnswers(schema),
  });
  await apollo.start();
  const client = new ClientUse();
  return {
    async execute(question) {
      const bounds = requestDeadline(limits.deadlineMs);
      try {
        const { body } = await apollo.executeOperation(asJson(question), {
          contextValue: { bounds, client, key: '', facts: { begun: performance.now() } },
        });
        if (body.kind !== 'single') throw new Error('No schema here answers in parts.');
        return asJson(body.singleResult);
      } finally {
        bounds.finish();
      }
    },
    stop: () => apollo.stop(),
  };
}

/** A value as it is once it went over HTTP: scalars as they are written, and what is undefined left out. */
function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
