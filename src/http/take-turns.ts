import { E_TIMEOUT, Semaphore, withTimeout } from 'async-mutex';
import type { RequestHandler, Response } from 'express';
import type { Limits } from '../limits.ts';
import { refuseBusy } from './answer-error.ts';

const CALM_AFTER_MS = 1_000;

/**
 * Lets as many requests run as the limit `atOnce` says; others wait for half of the deadline at the most, and get SERVICE_UNAVAILABLE then, or at once when as many are there as `inFlight` says. A crowd that comes at once is served so;
 * under more load than can be borne the waiting would only delay refusals, so that for a second after each of them no more may wait than run. A turn ends when the answer is complete, whether or not the client takes it.
 */
export function takeTurns({ atOnce, inFlight, deadlineMs }: Limits, answer: RequestHandler): RequestHandler {
  const turns = withTimeout(new Semaphore(atOnce), deadlineMs / 2);
  let here = 0;
  let refusedAt = -Infinity;
  const refuse = (response: Response): void => {
    refusedAt = performance.now();
    refuseBusy(response);
  };
  return async (request, response, next) => {
    const isCalm = performance.now() > refusedAt + CALM_AFTER_MS;
    if (here >= (isCalm ? inFlight : Math.min(inFlight, 2 * atOnce))) {
      refuse(response);
      return;
    }
    here += 1;
    try {
      await turns.runExclusive(() => (request.socket.destroyed ? undefined : answer(request, response, next)));
    } catch (error) {
      if (error !== E_TIMEOUT) throw error;
      refuse(response);
    } finally {
      here -= 1;
    }
  };
}
