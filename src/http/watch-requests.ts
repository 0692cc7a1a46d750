import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { shorten } from '../clean-text.ts';
import type { ApiCode } from './api-codes.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { requestFactsOf } from './request-facts.ts';

export interface WatchedRequests {
  /** Watches requests to /graphql. */
  watch: RequestHandler;
  /** Watches all other requests, of which only those that are refused are told. */
  watchRefusals: RequestHandler;
  /** Tells of what Node's HTTP parser refused before there was a request. */
  unreadable: (status: number) => void;
  metrics: Metrics;
}

const LONGEST_PATH = 100;

/**
 * Counts and logs every request to /graphql when it ends, and every other refusal: operation name and hash, estimated
 * cost, time and status. Variables are never logged.
 */
export function watchRequests(logger: Logger, ready: () => boolean): WatchedRequests {
  let open = 0;
  const watched = new WeakSet<Response>();
  const metrics = createMetrics(ready, () => open);
  return {
    metrics,
    watch(request, response, next) {
      const facts = requestFactsOf(response);
      watched.add(response);
      open += 1;
      response.once('close', () => {
        open -= 1;
        const { begun, operation, document, cost, codes } = facts;
        const milliseconds = performance.now() - begun;
        const status = response.writableFinished ? response.statusCode : 499;
        metrics.observe(status, codes?.[0] ?? (status < 400 ? 'OK' : 'REFUSED'), milliseconds / 1_000);
        logger.info(
          {
            method: request.method,
            status,
            milliseconds: Math.round(milliseconds * 10) / 10,
            operation,
            document,
            cost,
            codes,
          },
          'request',
        );
      });
      next();
    },
    watchRefusals({ method, path }, response, next) {
      if (!watched.has(response))
        response.once('close', () => {
          const { codes } = requestFactsOf(response);
          if (!codes) return;
          metrics.refused(response.statusCode, codes[0]!);
          logger.info({ method, path: shorten(path, LONGEST_PATH), status: response.statusCode, codes }, 'request');
        });
      next();
    },
    unreadable(status) {
      const code: ApiCode = 'BAD_REQUEST';
      metrics.refused(status, code);
      logger.info({ status, codes: [code] }, 'request');
    },
  };
}
