/** A function that does its work at the first call and returns that result at every other one. */
export function memoize<T>(work: () => T): () => T {
  let known: { result: T } | undefined;
  return () => (known ??= { result: work() }).result;
}

/**
 * A function of a text that makes each of its results once, as long as it remembers no more than so many; then it
 * forgets all of them.
 */
export function memoizeByText<T>(make: (text: string) => T, most = 20_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const result = make(text);
    known.set(text, result);
    return result;
  };
}
