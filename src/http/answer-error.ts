import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { shorten } from '../clean-text.ts';
import { apiCodes, type ApiCode } from './api-codes.ts';
import { requestFactsOf } from './request-facts.ts';

/** Sends an error in the form of GraphQL, before GraphQL is reached. */
export function refuse(response: Response, code: ApiCode, message: string, status: number = apiCodes[code]): void {
  requestFactsOf(response).codes = [code];
  if (status === 503) response.set('retry-after', '1');
  response.status(status).json(errorBody(code, message));
}

/** An error as the body of an answer. */
export function errorBody(code: ApiCode, message: string): object {
  return { errors: [{ message, extensions: { code } }] };
}

/** The message to a request that finds no free place, with what to do. */
export const BUSY = ['The server is busy.', 'Ask again in a second.'] as const;

/** Answers that there are too many requests for this one. */
export function refuseBusy(response: Response): void {
  refuse(response, 'SERVICE_UNAVAILABLE', BUSY.join(' '));
}

export const answerUnknown: RequestHandler = (request, response) => {
  refuse(
    response,
    'NOT_FOUND',
    `There is nothing at ${request.method} ${shorten(request.path, 200)}. GraphQL answers at /graphql, GraphiQL at /.`,
  );
};

/** Sends what goes wrong before GraphQL as JSON, without a stack. */
export function answerError(bodyBytes: number): ErrorRequestHandler {
  return (error: { status?: number }, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status } = error;
    if (status === 413)
      refuse(
        response,
        'BAD_REQUEST',
        `The request is larger than ${bodyBytes / 1024} kB. Ask for less, or in several requests.`,
        413,
      );
    else if (status && status >= 400 && status < 500)
      refuse(
        response,
        'BAD_REQUEST',
        'The body of the request is not readable JSON in UTF-8. Send {"query": "…"} with Content-Type: application/json.',
        status,
      );
    else refuse(response, 'INTERNAL_SERVER_ERROR', 'The server could not read the request.');
  };
}
