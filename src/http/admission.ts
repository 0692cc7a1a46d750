import type { ClientUse } from '../neo4j/client-use.ts';

/** The part of all places that long requests may have. */
const LONG_SHARE = 1 / 4;

/** A request in work, as far as others may have to be refused for it. */
export interface Admitted {
  /** Who asks; that can change while it runs. */
  of: { readonly client: ClientUse };
  /** Ends it: others need its place. */
  refuse: () => void;
}

/**
 * How many requests are in work, which bounds their memory: so many short ones, and beside them a quarter of all places for long ones, so that neither takes the places of the other.
 * When there is no place left, the client that has most of them gives up its latest one: the request that comes, unless another client has more than its own.
 * So whoever has fewer requests in work than its share of the places is never refused.
 */
export class Admission {
  readonly #short: Places;
  readonly #long: Places;

  constructor(places: number) {
    const long = Math.max(1, Math.floor(places * LONG_SHARE));
    this.#short = new Places(Math.max(1, places - long));
    this.#long = new Places(long);
  }

  /** Lets a request in, or refuses it or another one. */
  enter(request: Admitted, isLong: boolean): void {
    (isLong ? this.#long : this.#short).take(request);
  }

  /** A request has turned out to be a long one. */
  becomeLong(request: Admitted): void {
    if (this.#short.free(request)) this.#long.take(request);
  }

  /** A request has ended. */
  leave(request: Admitted): void {
    if (!this.#short.free(request)) this.#long.free(request);
  }
}

class Places {
  readonly #most: number;
  /** In the order in which they came. */
  readonly #taken = new Set<Admitted>();

  constructor(most: number) {
    this.#most = most;
  }

  take(request: Admitted): void {
    this.#taken.add(request);
    if (this.#taken.size <= this.#most) return;
    const given = this.#toGiveUp(request.of.client);
    this.#taken.delete(given);
    given.refuse();
  }

  free(request: Admitted): boolean {
    return this.#taken.delete(request);
  }

  /** The latest request of the client that has most; of the newcomer's, which is the very last, when no other has more. */
  #toGiveUp(newcomer: ClientUse): Admitted {
    const counts = new Map<ClientUse, number>();
    for (const { of: { client } } of this.#taken) counts.set(client, (counts.get(client) ?? 0) + 1);
    const most = Math.max(...counts.values());
    return [...this.#taken].findLast(({ of: { client } }) => (counts.get(newcomer) === most ? client === newcomer : counts.get(client) === most))!;
  }
}
