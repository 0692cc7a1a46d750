/**
 * How a database stands. Only `ready` says that it holds the dataset and answers; `reason` is a sentence that may be
 * shown to anybody.
 */
export interface DatabaseState {
  ready: boolean;
  state: 'starting' | 'ready' | 'restarting' | 'unreachable' | 'stopping' | 'failed';
  since: Date;
  /** Which start in a row is waited for, while `restarting`. */
  attempt?: number;
  reason?: string;
}

/** What others may know of the life of a database. */
export interface Readiness {
  now(): DatabaseState;
  /** Calls the listener on every change. Returns what ends that. */
  subscribe(listener: (state: DatabaseState) => void): () => void;
}

/** The state, which whoever keeps the database sets: see docs/states.md. `stopping` and `failed` are final. */
export class WritableReadiness implements Readiness {
  private current: DatabaseState = { ready: false, state: 'starting', since: new Date() };
  private readonly listeners = new Set<(state: DatabaseState) => void>();

  now(): DatabaseState {
    return this.current;
  }

  subscribe(listener: (state: DatabaseState) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Resolves when the state becomes `ready` for the next time. */
  becomesReady(): Promise<void> {
    return new Promise((resolve) => {
      const unsubscribe = this.subscribe(({ ready }) => {
        if (!ready) return;
        unsubscribe();
        resolve();
      });
    });
  }

  become(state: DatabaseState['state'], more: Pick<DatabaseState, 'attempt' | 'reason'> = {}): void {
    if (this.current.state === 'stopping' || this.current.state === 'failed') return;
    const since = this.current.state === state ? this.current.since : new Date();
    this.current = { ready: state === 'ready', state, since, ...more };
    for (const listener of this.listeners) listener(this.current);
  }
}

/** Resolves when a database is ready for the next time; rejects when the keeping of it ends before. */
export async function untilReady(readiness: WritableReadiness, ended: Promise<void>): Promise<void> {
  const endedBefore = ended.then(() => {
    throw new Error('The database was stopped before it was ready.');
  });
  await Promise.race([readiness.becomesReady(), endedBefore]);
}
