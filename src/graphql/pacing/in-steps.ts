import type { Steps } from '../../domain/steps.ts';
import type { PacedContext } from './pace-fields.ts';

/** A list made of another one, with a rest between two items whenever one is due. */
export async function mapPaced<T, U>(items: readonly T[], { pace }: PacedContext, make: (item: T) => U): Promise<U[]> {
  const made: U[] = [];
  for (const item of items) {
    if (pace?.isDue) await pace.rest();
    made.push(make(item));
  }
  return made;
}

/** Returns the result of work in steps, with a rest between two of them when one is due. */
export async function inSteps<T>(steps: Steps<T>, { pace }: PacedContext): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (pace?.isDue) await pace.rest();
  }
}
