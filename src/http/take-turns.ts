import { E_TIMEOUT, Semaphore, withTimeout } from 'async-mutex';
import type { RequestHandler } from 'express';
import type { Limits } from '../limits.ts';
import { refuseBusy } from './answer-error.ts';

const LONGEST_WAIT_MS = 1_000;

/** Lets as many requests run as the limit `atOnce` says; the others wait for a second at the most, then get SERVICE_UNAVAILABLE. A turn ends with its answer. */
export function takeTurns({ atOnce }: Limits): RequestHandler {
  const turns = withTimeout(new Semaphore(atOnce), LONGEST_WAIT_MS);
  return async (_request, response, next) => {
    try {
      const [, release] = await turns.acquire();
      response.once('close', release);
      if (response.closed) release();
      else next();
    } catch (error) {
      if (error !== E_TIMEOUT) throw error;
      refuseBusy(response);
    }
  };
}
