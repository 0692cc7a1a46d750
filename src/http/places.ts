import type { ClientUse } from '../neo4j/client-use.ts';

/** A request that holds a place, as far as it may have to give that up for another one. */
export interface Holder {
  /** Who asks; that can change while it runs. */
  of: { readonly client: ClientUse };
  /** Ends it, since it finds no place. */
  refuse: () => void;
}

/**
 * Counts requests at the same time. If one is too many, the client that has most gives up its latest one, so that a
 * client with less than its share of the places is never refused.
 */
export class Places {
  readonly #most: number;
  /** In the order in which they came. */
  readonly #taken = new Set<Holder>();

  constructor(most: number) {
    this.#most = Math.max(1, Math.floor(most));
  }

  /** A request comes: it, or another one, is refused when there are too many. */
  take(holder: Holder): void {
    this.#taken.add(holder);
    if (this.#taken.size <= this.#most) return;
    const given = this.#toGiveUp(holder.of.client);
    this.#taken.delete(given);
    given.refuse();
  }

  /** A request has ended; whether it had a place. */
  free(holder: Holder): boolean {
    return this.#taken.delete(holder);
  }

  /**
   * The latest request of the client that has most; of the newcomer's, which is the very last, when no other has more.
   */
  #toGiveUp(newcomer: ClientUse): Holder {
    const counts = new Map<ClientUse, number>();
    for (const {
      of: { client },
    } of this.#taken)
      counts.set(client, (counts.get(client) ?? 0) + 1);
    const most = Math.max(...counts.values());
    return [...this.#taken].findLast(({ of: { client } }) =>
      counts.get(newcomer) === most ? client === newcomer : counts.get(client) === most,
    )!;
  }
}
