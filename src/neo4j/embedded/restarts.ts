/**
 * After how many starts in a row that did not get ready it is given up: soon while somebody waits for the first one,
 * late when it served before.
 */
const TRIES = { first: 3, later: 10 } as const;
const SHORTEST_MS = 500;
const LONGEST_MS = 30_000;
const HEALTHY_AFTER_MS = 60_000;

/** Counts the lives of a database, and says how long to wait before the next one. */
export class Restarts {
  /** Starts in a row that did not get ready. */
  private failed = 0;
  private wait = SHORTEST_MS;
  private everReady = false;

  /** A life has ended: after how many milliseconds of being ready, or undefined when it never was. */
  over(readyForMs: number | undefined): void {
    this.everReady ||= readyForMs !== undefined;
    this.failed = readyForMs === undefined ? this.failed + 1 : 0;
    if (readyForMs !== undefined && readyForMs >= HEALTHY_AFTER_MS) this.wait = SHORTEST_MS;
  }

  get givenUp(): boolean {
    return this.failed >= this.tries;
  }

  get tries(): number {
    return this.everReady ? TRIES.later : TRIES.first;
  }

  /** The start that comes next, counted from 1. */
  get attempt(): number {
    return this.failed + 1;
  }

  /** How long to wait before it; twice as long the next time. */
  next(): number {
    const wait = this.wait;
    this.wait = Math.min(this.wait * 2, LONGEST_MS);
    return wait;
  }
}
