import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { Noted } from './create-apollo.ts';
import { createMetrics, type Metrics } from './metrics.ts';

export interface WatchedRequests {
  watch: RequestHandler;
  metrics: Metrics;
  /** How many requests are there, from the arrival of the headers until the answer is gone. */
  open(): number;
}

/** Counts and logs every request to /graphql when it ends: what was asked by name and hash, its estimated cost, how long it took and how it ended. Variables are never logged. */
export function watchRequests(logger: Logger, ready: () => boolean): WatchedRequests {
  let open = 0;
  const metrics = createMetrics(ready, () => open);
  return {
    metrics,
    open: () => open,
    watch(request, response, next) {
      const noted = notedOf(response);
      open += 1;
      response.once('close', () => {
        open -= 1;
        const { begun, operation, document, cost, codes } = noted;
        const milliseconds = performance.now() - begun;
        const status = response.writableFinished ? response.statusCode : 499;
        metrics.observe(status, codes?.[0] ?? (status < 400 ? 'OK' : 'REFUSED'), milliseconds / 1_000);
        logger.info({ method: request.method, status, milliseconds: Math.round(milliseconds * 10) / 10, operation, document, cost, codes }, 'request');
      });
      next();
    },
  };
}

/** What is noted of the request that this response answers; it begins when it is first asked for. */
export function notedOf({ locals }: Response): Noted {
  return ((locals as { noted?: Noted }).noted ??= { begun: performance.now() });
}
