/** A promise that was tested, and what came of it. */
export interface Verdict {
  promise: string;
  /** How it was tested, in a few words. */
  how: string;
  /** What was measured. */
  figure: string;
  /** `skipped` when this machine lacks what the test needs; `figure` then says what. */
  ok: boolean | 'skipped';
  /** What broke the promise: one line each. */
  failures: readonly string[];
}

export interface Options {
  /** The long form: more cases, more kills, ten minutes of load. */
  full: boolean;
  /** What everything drawn at random is drawn from. */
  seed: number;
  /** The address of a server to measure, where a part can measure one that it did not start. */
  url?: string;
  /** Says on standard error what goes on. */
  progress: (message: string) => void;
}

/** One kind of test; it starts what it needs and leaves nothing behind. */
export interface Part {
  name: string;
  run: (options: Options) => Promise<Verdict[]>;
}

/** The verdict on a promise that holds when nothing failed. */
export function verdict(promise: string, how: string, figure: string, failures: readonly string[]): Verdict {
  return { promise, how, figure, ok: failures.length === 0, failures };
}
