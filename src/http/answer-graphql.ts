import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import type { RequestHandler } from 'express';
import { requestDeadline } from '../neo4j/request-deadline.ts';
import type { TellClient } from './client-of.ts';
import { keyOf } from './etag.ts';
import { requestFactsOf } from './request-facts.ts';
import type { RequestState } from './request-state.ts';

/** Lets Apollo answer a request within its deadline; when the client goes away, its work ends. */
export function answerGraphql(
  apollo: ApolloServer<RequestState>,
  deadlineMs: number,
  clientOf: TellClient,
): RequestHandler {
  return expressMiddleware(apollo, {
    context: ({ req: request, res: response }) => {
      const facts = requestFactsOf(response);
      const bounds = requestDeadline(deadlineMs, facts.begun);
      response.once('close', () => (response.writableFinished ? bounds.finish() : bounds.abandon()));
      return Promise.resolve({ bounds, client: clientOf(request), key: keyOf(request), facts });
    },
  });
}
