import { PocNormsError } from '../errors.ts';
import { COST_OF_A_MILLISECOND, type Limits } from '../limits.ts';
import type { Turn } from '../neo4j/read-context.ts';
import { LONG_AFTER_MS, StatementScheduler } from '../neo4j/statement-scheduler.ts';
import { Admission } from './admission.ts';
import { BUSY } from './answer-error.ts';
import type { Party } from './share-work.ts';

/** Answers a request whose statements take turns with those of all others; `cost` is its estimate. */
export type InTurn = <T>(party: Party, cost: number, answer: (turn: Turn) => Promise<T>) => Promise<T>;

/**
 * Bounds what is under way: requests by the limit `inFlight`, statements by `atOnce`. SERVICE_UNAVAILABLE for a request
 * that finds no place among the others, has to give up its own, or still waits for the turn of its first statement at
 * half of the deadline.
 */
export function limitConcurrency({ atOnce, inFlight, deadlineMs }: Limits): InTurn {
  const turns = new StatementScheduler(atOnce);
  const admission = new Admission(inFlight);
  return async (party, cost, answer) => {
    const { bounds } = party;
    const expected = cost / COST_OF_A_MILLISECOND;
    const refuse = (): void => bounds.abort(new PocNormsError('SERVICE_UNAVAILABLE', ...BUSY));
    const admitted = { of: party, refuse };
    const asker = turns.open({
      of: party,
      expected,
      signal: bounds.signal,
      onLong: () => admission.becomeLong(admitted),
    });
    const late = setTimeout(
      () => asker.hasBegun || asker.waiting.length === 0 || refuse(),
      bounds.end - deadlineMs / 2 - performance.now(),
    );
    try {
      admission.enter(admitted, expected > LONG_AFTER_MS);
      bounds.signal.throwIfAborted();
      return await answer((work) => asker.run(work));
    } finally {
      clearTimeout(late);
      admission.leave(admitted);
    }
  };
}
