/**
 * A function of a text that makes each of its results once, as long as it remembers no more than so many; then it
 * forgets all of them.
 */
export function remembered<T>(make: (text: string) => T, most = 20_000): (text: string) => T {
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
