import { PocNormsError } from '../errors.ts';
import type { RequestBounds } from './read-context.ts';

/** The bounds of one request, and what ends it early. */
export interface RequestDeadline extends RequestBounds {
  /** Ends the work under way, with that as its reason. */
  abort(reason: PocNormsError): void;
  /** Nobody waits for the answer any more: what is under way ends. */
  abandon(): void;
  /** The answer is complete. */
  finish(): void;
}

/**
 * Returns the deadline of a request that began at `begun`, in performance.now() milliseconds; QUERY_TIMEOUT when it has
 * passed.
 */
export function requestDeadline(deadlineMs: number, begun = performance.now()): RequestDeadline {
  const end = begun + deadlineMs;
  const controller = new AbortController();
  const abort = (reason: PocNormsError): void => {
    clearTimeout(late);
    controller.abort(reason);
  };
  const late = setTimeout(
    () =>
      abort(
        new PocNormsError(
          'QUERY_TIMEOUT',
          `The answer was not complete after ${deadlineMs / 1000} seconds.`,
          'Ask for less, or in several requests.',
        ),
      ),
    end - performance.now(),
  );
  return {
    signal: controller.signal,
    end,
    abort,
    abandon: () => abort(new PocNormsError('REQUEST_ABANDONED', 'The client went away.', 'Ask again.')),
    finish: () => clearTimeout(late),
  };
}
