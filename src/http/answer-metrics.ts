import type { RequestHandler } from 'express';
import type { Metrics } from './metrics.ts';

/** /metrics: what was counted, in the text format of Prometheus. */
export function answerMetrics({ registry }: Metrics): RequestHandler {
  return async (_request, response) => void response.type(registry.contentType).send(await registry.metrics());
}
