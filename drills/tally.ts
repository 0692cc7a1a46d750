/** How often each of several things came, with the first examples of each. */
export class Tally {
  readonly #counts = new Map<string, { count: number; examples: string[] }>();
  readonly #examplesEach: number;

  constructor(examplesEach = 3) {
    this.#examplesEach = examplesEach;
  }

  get total(): number {
    return [...this.#counts.values()].reduce((sum, { count }) => sum + count, 0);
  }

  add(thing: string, example?: string): void {
    const entry = this.#counts.get(thing) ?? { count: 0, examples: [] };
    this.#counts.set(thing, entry);
    entry.count += 1;
    if (example !== undefined && entry.examples.length < this.#examplesEach) entry.examples.push(example);
  }

  /** One line a thing with its count, the most frequent first, and one for each of its examples. */
  lines(): string[] {
    return this.#sorted().flatMap(([thing, { count, examples }]) => [
      `${count} × ${thing}`,
      ...examples.map((example) => `  ${example}`),
    ]);
  }

  toString(): string {
    return (
      this.#sorted()
        .map(([thing, { count }]) => `${thing} ${count}`)
        .join(', ') || 'none'
    );
  }

  #sorted(): [string, { count: number; examples: string[] }][] {
    return [...this.#counts].sort(([, a], [, b]) => b.count - a.count);
  }
}
