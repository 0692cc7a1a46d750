import type { PacedContext } from '../../pacing/pace-fields.ts';

/**
 * Gathers the ids that are asked for at one moment, and fetches what they name at once. As long as items of a list
 * rest, the moment lasts, so that it is one statement for all of them.
 */
export class BatchById<T> {
  readonly #ids = new Set<string>();
  readonly #rows: Promise<ReadonlyMap<string, T>>;

  /** `closed` is called when the moment is over; what is asked for later needs another gathering. */
  constructor(
    { pace }: PacedContext,
    fetch: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
    closed: () => void,
  ) {
    this.#rows = (pace?.settled() ?? new Promise(setImmediate)).then(() => {
      closed();
      return fetch([...this.#ids]);
    });
  }

  async get(id: string): Promise<T | undefined> {
    this.#ids.add(id);
    return (await this.#rows).get(id);
  }
}
