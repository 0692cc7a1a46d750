import type { ClientUse } from './client-use.ts';

/**
 * A request is long when its statements have run for more than this together, in milliseconds; hardly one of our
 * examples needs a tenth of it, but a busy machine takes its time.
 */
export const LONG_AFTER_MS = 500;

/** Between short requests only such differences count, in milliseconds. */
const steps = [50, 150];

/** Who asks, and what ends the request. */
export interface AskerOptions {
  /** The client can change while the request runs. */
  of: { readonly client: ClientUse };
  /** Milliseconds that its statements will take, by an estimate. */
  expected?: number;
  /** Ends what waits when it aborts, with its reason. */
  signal: AbortSignal;
  /** Is told once, when the request has become a long one. */
  onLong?: () => void;
}

/**
 * Runs a statement; it has to reject when `stopped` aborts, with the reason of that, and is called again then when its
 * turn comes.
 */
export type Work<T> = (stopped: AbortSignal) => Promise<T>;

/** A statement that waits. */
interface Waiting {
  start: () => void;
  reject: (reason: unknown) => void;
}

/** A statement that runs. */
interface Running {
  asker: Asker;
  /** Up to when its time has been counted. */
  counted: number;
  /** Whether its request was a long one already when it began. */
  beganLong: boolean;
  stop: AbortController;
}

/** One request, with its statements that wait for their turn. */
export class Asker {
  readonly options: AskerOptions;
  readonly arrived: number;
  readonly waiting: Waiting[] = [];
  /** Milliseconds that its statements have run. */
  used = 0;
  /** How many of its statements run. */
  running = 0;
  hasBegun = false;
  readonly #turns: StatementScheduler;

  constructor(turns: StatementScheduler, options: AskerOptions, arrived: number) {
    this.#turns = turns;
    this.options = options;
    this.arrived = arrived;
  }

  get isLong(): boolean {
    return this.used > LONG_AFTER_MS;
  }

  /**
   * The less a request has used, or is expected to use, the lower; those that are equally small go on in the order in
   * which they came, so that a crowd of them does not end all at once.
   */
  get rank(): number {
    if (this.isLong) return this.used;
    const most = Math.max(this.used, this.options.expected ?? 0);
    return steps.filter((step) => most > step).length;
  }

  /** Runs a statement of this request when its turn comes. */
  run<T>(work: Work<T>): Promise<T> {
    return this.#turns.run(this, work);
  }
}

/**
 * Orders the statements of all requests: at most `places` at once, half of them for one request and half for long
 * requests; short ones first, then the client that used least. docs/limits.md#turns has the rules.
 */
export class StatementScheduler {
  readonly #places: number;
  /** Of the places, how many one request may have, and how many all long ones together. */
  readonly #half: number;
  readonly #now: () => number;
  readonly #askers = new Set<Asker>();
  readonly #running = new Set<Running>();
  #arrivals = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(places: number, now = () => performance.now()) {
    this.#places = places;
    this.#half = Math.max(1, Math.floor(places / 2));
    this.#now = now;
  }

  /** A request begins to ask. */
  open(options: AskerOptions): Asker {
    const asker = new Asker(this, options, this.#arrivals++);
    options.signal.addEventListener('abort', () => this.#end(asker), { once: true });
    return asker;
  }

  async run<T>(asker: Asker, work: Work<T>): Promise<T> {
    for (;;) {
      const running = await this.#turn(asker);
      const { signal } = running.stop;
      try {
        return await work(signal);
      } catch (error) {
        if (!signal.aborted || error !== signal.reason) throw error;
      } finally {
        this.#count();
        this.#running.delete(running);
        asker.running -= 1;
        this.#dispatch();
      }
    }
  }

  /** Resolves when a statement of the request has got its place. */
  #turn(asker: Asker): Promise<Running> {
    return new Promise((resolve, reject) => {
      asker.options.signal.throwIfAborted();
      const start = (): void => {
        const running = { asker, counted: this.#now(), beganLong: asker.isLong, stop: new AbortController() };
        asker.hasBegun = true;
        asker.running += 1;
        this.#running.add(running);
        resolve(running);
      };
      asker.waiting.push({ start, reject });
      this.#askers.add(asker);
      this.#dispatch();
    });
  }

  #end(asker: Asker): void {
    this.#askers.delete(asker);
    for (const { reject } of asker.waiting.splice(0)) reject(asker.options.signal.reason);
  }

  /** Gives free places to those whose turn it is, and takes back what long requests have too much of. */
  #dispatch(): void {
    this.#count();
    for (let next = this.#next(); next; next = this.#next()) {
      next.waiting.shift()!.start();
      if (next.waiting.length === 0) this.#askers.delete(next);
    }
    if ([...this.#askers].some(({ isLong }) => !isLong)) this.#stopOne();
    clearTimeout(this.#timer);
    const left = this.#untilLong();
    if (left !== undefined) this.#timer = setTimeout(() => this.#dispatch(), left);
  }

  /** Stops one statement of a long request that holds the place of a short one, unless one is stopping already. */
  #stopOne(): void {
    const long = this.#longRunning();
    const last = long.filter(({ beganLong }) => !beganLong).at(-1);
    if (last && long.length > this.#half && !long.some(({ stop }) => stop.signal.aborted))
      last.stop.abort(new Error('A shorter request needs the place.'));
  }

  /** Counts the time of what runs, up to now. */
  #count(): void {
    const now = this.#now();
    for (const running of this.#running) {
      const { asker, counted } = running;
      const wasLong = asker.isLong;
      asker.used += now - counted;
      asker.options.of.client.add(now - counted, now);
      running.counted = now;
      if (asker.isLong && !wasLong) asker.options.onLong?.();
    }
  }

  /** The request whose statement may start now. */
  #next(): Asker | undefined {
    if (this.#running.size >= this.#places) return undefined;
    const mayBeLong = this.#longRunning().length < this.#half;
    const now = this.#now();
    let first: Asker | undefined;
    for (const asker of this.#askers) {
      if ((!asker.isLong || mayBeLong) && asker.running < this.#half && (!first || goesBefore(asker, first, now)))
        first = asker;
    }
    return first;
  }

  #longRunning(): Running[] {
    return [...this.#running].filter(({ asker }) => asker.isLong);
  }

  /** Milliseconds until the next of the requests whose statements run is a long one; undefined when all are. */
  #untilLong(): number | undefined {
    const short = [...this.#running].map(({ asker }) => asker).filter(({ isLong }) => !isLong);
    const left = short.map((asker) => (LONG_AFTER_MS - asker.used) / short.filter((other) => other === asker).length);
    return left.length === 0 ? undefined : Math.ceil(Math.min(...left)) + 1;
  }
}

function goesBefore(one: Asker, other: Asker, now: number): boolean {
  if (one.isLong !== other.isLong) return other.isLong;
  const difference = one.options.of.client.at(now) - other.options.of.client.at(now);
  if (difference !== 0) return difference < 0;
  return one.rank !== other.rank ? one.rank < other.rank : one.arrived < other.arrived;
}
