/** Gathers the ids that are asked for at one moment, and fetches what they name at once. */
export class Gathering<T> {
  readonly #ids = new Set<string>();
  readonly #rows: Promise<ReadonlyMap<string, T>>;

  /** `closed` is called when the moment is over; what is asked for later needs another gathering. */
  constructor(fetch: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>, closed: () => void) {
    this.#rows = new Promise((resolve) => setImmediate(resolve)).then(() => {
      closed();
      return fetch([...this.#ids]);
    });
  }

  async get(id: string): Promise<T | undefined> {
    this.#ids.add(id);
    return (await this.#rows).get(id);
  }
}
