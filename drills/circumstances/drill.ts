/** Circumstances that a user may meet, made on purpose. */
export interface Drill {
  /** What is promised in them. */
  promise: string;
  how: string;
  /** Why this machine cannot make them, if it cannot. */
  lacks: () => Promise<string | undefined>;
  run: (stage: Stage) => Promise<Outcome>;
}

export interface Outcome {
  /** What was measured or said. */
  figure: string;
  failures: readonly string[];
}

/** What all drills share; each works on copies. */
export interface Stage {
  /**
   * Returns a new copy of a data directory that holds the records and some texts, at a path of its own or at the one
   * that is given.
   */
  copyHome: (to?: string) => Promise<string>;
  /** A new folder that goes with the stage. */
  makeFolder: () => Promise<string>;
  /** A folder of texts that the data directory holds, and one of texts that it does not. */
  texts: { held: string; others: string };
  /** How many texts each of the two has. */
  count: number;
  /** How many milliseconds a command takes on the whole store, on this machine as busy as it is. */
  usual: number;
  full: boolean;
  progress: (message: string) => void;
}
