import { report } from './progress.ts';

/**
 * Is aborted at the first Ctrl-C or SIGTERM, and says what is waited for; a second one ends the process at once, and an
 * embedded database with it. `end` leaves signals as they were.
 */
export function onInterruption(waitedFor: string): { signal: AbortSignal; end(): void } {
  const interruption = new AbortController();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const listener = (): void => {
    if (interruption.signal.aborted) process.exit(130);
    interruption.abort();
    report(`${waitedFor} Once more ends it at once.`);
  };
  for (const name of signals) process.on(name, listener);
  return { signal: interruption.signal, end: () => signals.forEach((name) => process.off(name, listener)) };
}
