import type { Response } from 'express';
import type { RequestFacts } from './request-state.ts';

/** The facts of the request that this response answers; it begins when it is first asked for. */
export function requestFactsOf({ locals }: Response): RequestFacts {
  return ((locals as { facts?: RequestFacts }).facts ??= { begun: performance.now() });
}
