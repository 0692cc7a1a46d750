import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What /metrics tells, in the text format of Prometheus. */
export interface Metrics {
  registry: Registry;
  /** Notes a request to /graphql that ended. `code` is that of its first error, or `OK`. */
  observe(status: number, code: string, seconds: number): void;
  /** Notes a refusal at another path, or of what was no request at all. */
  refused(status: number, code: string): void;
}

/**
 * Makes the metrics of one server. `ready` returns whether it serves questions now, `open` the number of open requests.
 */
export function createMetrics(ready: () => boolean, open: () => number): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({
    name: 'poc_norms_requests_total',
    help: 'Requests to /graphql, and whatever else was refused, by HTTP status and by the code of their first error, or OK.',
    labelNames: ['status', 'code'],
    registers,
  });
  const seconds = new Histogram({
    name: 'poc_norms_request_seconds',
    help: 'Seconds from the arrival of a request to /graphql to the end of its answer.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  new Gauge({
    name: 'poc_norms_ready',
    help: '1 while a dataset is loaded and questions are answered.',
    registers,
    collect() {
      this.set(ready() ? 1 : 0);
    },
  });
  new Gauge({
    name: 'poc_norms_requests_in_flight',
    help: 'Requests to /graphql that arrive, are answered or take their answer.',
    registers,
    collect() {
      this.set(open());
    },
  });
  return {
    registry,
    observe(status, code, took) {
      requests.inc({ status: String(status), code });
      seconds.observe(took);
    },
    refused: (status, code) => requests.inc({ status: String(status), code }),
  };
}
