import type { PacedContext } from '../pacing/pace-fields.ts';
import type { Pace } from '../pacing/pace.ts';
import type { QuestionContext } from './question-context.ts';

const done = new WeakMap<Pace, Map<string, Promise<unknown>>>();

/**
 * What some work of a request comes to, done once for all that ask for it by the same key; they share it and must not
 * change it. A request that is executed a second time, since the dataset changed meanwhile, has another pace, and does
 * it anew.
 */
export function oncePerRequest<T>({ pace }: PacedContext, key: string, work: () => Promise<T>): Promise<T> {
  if (!pace) return work();
  const results = done.get(pace) ?? new Map<string, Promise<unknown>>();
  done.set(pace, results);
  const known = results.get(key) as Promise<T> | undefined;
  if (known) return known;
  const result = work();
  results.set(key, result);
  return result;
}

type Question<A> = (root: unknown, given: A, context: QuestionContext) => Promise<object>;

/** A question that is answered once for all fields of a request that ask it with equal arguments. */
export function askedOnce<A>(name: string, question: Question<A>): Question<A> {
  return (root, given, context) =>
    oncePerRequest(context, JSON.stringify([name, given]), () => question(root, given, context));
}
