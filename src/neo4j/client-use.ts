/** In this time what a client has used counts for half. */
const HALF_LIFE_MS = 10_000;

/**
 * How much of the database's time one client has used lately, in milliseconds of its statements; what is long ago
 * counts for little.
 */
export class ClientUse {
  #used = 0;
  #at = 0;

  /** Adds so many milliseconds, used up to this moment of `performance.now`. */
  add(milliseconds: number, now: number): void {
    this.#used = this.at(now) + milliseconds;
    this.#at = now;
  }

  /** The use that counts at that moment. */
  at(now: number): number {
    return this.#used * 2 ** ((this.#at - now) / HALF_LIFE_MS);
  }
}
