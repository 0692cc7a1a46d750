/** For how long work may hold the event loop before everything else has its turn. */
const SLICE_MS = 5;

/**
 * When the work of this turn of the event loop began, in performance.now() milliseconds; undefined until it is asked
 * for.
 */
let began: number | undefined;
let isTurnAhead = false;
let isWaking = false;
/** The requests of which some work waits. */
const waiting = new Set<Pace>();
/** The step that was woken last, and when, until its time is counted. */
let woken: { pace: Pace; at: number } | undefined;

/**
 * Lets the long work of one request rest so that the event loop serves others: of all requests the one whose steps took
 * least so far has the next step. After the signal has aborted, no work of the request goes on.
 */
export class Pace {
  readonly #signal: AbortSignal;
  readonly #steps: (() => void)[] = [];
  #done = 0;
  /** Milliseconds that its steps took. */
  used = 0;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Whether the loop has been held for as long as it may be; throws the reason of the signal if that has aborted. */
  get isDue(): boolean {
    if (!isSliceOver()) return false;
    this.#signal.throwIfAborted();
    return true;
  }

  /**
   * Resolves when there is time for one more step, in a later turn of the loop if one is due; other steps follow only
   * when what this one does at once is done.
   */
  async rest(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#steps.push(resolve);
      waiting.add(this);
      wake();
    });
    this.#signal.throwIfAborted();
  }

  /**
   * Resolves in the first later turn of the loop in which none of the work rests: when all that it could ask for at one
   * moment is asked for.
   */
  async settled(): Promise<void> {
    do await new Promise(setImmediate);
    while (this.#done < this.#steps.length);
  }

  /**
   * What some work comes to; rejects at the moment when the signal aborts. What of the work still rests then is not
   * woken any more.
   */
  async bound<T>(work: T | Promise<T>): Promise<T> {
    let stop = (): void => undefined;
    const aborted = new Promise<never>((_resolve, reject) => {
      stop = () => {
        this.#clear();
        reject(this.#signal.reason as Error);
      };
    });
    this.#signal.addEventListener('abort', stop, { once: true });
    try {
      return await Promise.race([work, aborted]);
    } finally {
      this.#signal.removeEventListener('abort', stop);
      this.#clear();
    }
  }

  /** Wakes the step that rests longest; returns whether others still rest. */
  wake(): boolean {
    this.#steps[this.#done]?.();
    this.#done += 1;
    if (this.#done < this.#steps.length) return true;
    this.#clear();
    return false;
  }

  #clear(): void {
    this.#steps.length = 0;
    this.#done = 0;
    waiting.delete(this);
  }
}

function isSliceOver(): boolean {
  const now = performance.now();
  if (began === undefined) {
    began = now;
    if (!isTurnAhead) setImmediate(turn);
    isTurnAhead = true;
  }
  return now - began >= SLICE_MS;
}

function turn(): void {
  isTurnAhead = false;
  began = undefined;
  wake();
}

/**
 * Wakes one step after another until the slice is over; each only when the one before does nothing more at once, which
 * a tick behind all promises tells.
 */
function wake(): void {
  if (isWaking) return;
  isWaking = true;
  queueMicrotask(() => process.nextTick(wakeNext));
}

function wakeNext(): void {
  isWaking = false;
  const now = performance.now();
  if (woken) woken.pace.used += now - woken.at;
  woken = undefined;
  if (waiting.size === 0 || isSliceOver()) return;
  const pace = [...waiting].reduce((least, other) => (other.used < least.used ? other : least));
  woken = { pace, at: now };
  waiting.delete(pace);
  if (pace.wake()) waiting.add(pace);
  wake();
}
