import { report } from './progress.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Aborts at the first Ctrl-C, SIGTERM or SIGHUP, and reports what is waited for, if anything is; a second one ends the
 * process at once, and an embedded database with it. `end` leaves signals as they were.
 */
export function onInterruption(waitedFor?: string): { signal: AbortSignal; end(): void } {
  const interruption = new AbortController();
  const listener = (): void => {
    if (interruption.signal.aborted) process.exit(130);
    interruption.abort();
    if (waitedFor !== undefined) report(`${waitedFor} Once more ends it at once.`);
  };
  for (const name of signals) process.on(name, listener);
  return { signal: interruption.signal, end: () => signals.forEach((name) => process.off(name, listener)) };
}
