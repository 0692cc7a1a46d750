import { Places, type Holder } from './places.ts';

/** The part of all places that long requests may have. */
const LONG_SHARE = 1 / 4;

/**
 * How many requests are in work, which bounds their memory: short ones, and beside them a quarter of all places for
 * long ones, so that neither takes the places of the other.
 */
export class Admission {
  readonly #short: Places;
  readonly #long: Places;

  constructor(places: number) {
    this.#short = new Places(places * (1 - LONG_SHARE));
    this.#long = new Places(places * LONG_SHARE);
  }

  /** Lets a request in, or refuses it or another one. */
  enter(request: Holder, isLong: boolean): void {
    (isLong ? this.#long : this.#short).take(request);
  }

  /** A request has turned out to be a long one. */
  becomeLong(request: Holder): void {
    if (this.#short.free(request)) this.#long.take(request);
  }

  /** A request has ended. */
  leave(request: Holder): void {
    if (!this.#short.free(request)) this.#long.free(request);
  }
}
