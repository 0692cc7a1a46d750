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
  /** Tells every change; the answer ends that. */
  subscribe(listener: (state: DatabaseState) => void): () => void;
}

/**
 * The state, in the hands of whoever keeps the database. What has begun to stop, or failed, does not become anything
 * else.
 */
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

  /** Resolves when it is ready for the next time. */
  isReady(): Promise<void> {
    return new Promise((resolve) => {
      const end = this.subscribe(({ ready }) => {
        if (!ready) return;
        end();
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
