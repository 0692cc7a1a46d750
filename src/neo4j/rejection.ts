const rejections = new WeakMap<AbortSignal, Promise<never>>();

/**
 * Rejects when the signal aborts, with its reason; nobody has to listen. It is one promise for each signal, however
 * often it is asked for.
 */
export function rejection(signal: AbortSignal): Promise<never> {
  const known = rejections.get(signal);
  if (known) return known;
  const rejected = new Promise<never>((_resolve, reject) => {
    const end = (): void => reject(signal.reason as Error);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
  rejected.catch(() => undefined);
  rejections.set(signal, rejected);
  return rejected;
}
