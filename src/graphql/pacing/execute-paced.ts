import { execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { Pace } from './pace.ts';

/**
 * Executes an operation in steps between which the event loop turns. Rejects with the reason of the signal as soon as
 * that aborts.
 */
export async function executePaced(
  { contextValue, ...operation }: ExecutionArgs & { contextValue: object },
  signal: AbortSignal,
): Promise<ExecutionResult> {
  signal.throwIfAborted();
  const pace = new Pace(signal);
  await pace.rest();
  return pace.bound(execute({ ...operation, contextValue: { ...contextValue, pace } }));
}
