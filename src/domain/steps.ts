/**
 * Work that can be long, done in steps: the caller decides when the next one follows. It returns its result after the
 * last.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Returns the result of such work, done without pauses. */
export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
