import type { ClientUse } from '../neo4j/client-use.ts';
import { rejection } from '../neo4j/rejection.ts';
import type { RequestDeadline } from '../neo4j/request-deadline.ts';

/** One request: its bounds, and who asks. */
export interface Party {
  bounds: RequestDeadline;
  client: ClientUse;
}

/** Work under way for one request or several equal ones. Its client is the one of them that has used least. */
export interface SharedRun extends Party {
  /** From now on nobody joins: the answer is about to be complete, and may not hold what is loaded next. */
  close: () => void;
}

interface Entry<T> {
  run: SharedRun;
  parties: number;
  isOver: boolean;
  result: Promise<T>;
}

/** Does equal work that is under way once, for all who ask for it. */
export class SharedWork<T> {
  readonly #entries = new Map<string, Entry<T>>();

  /**
   * Joins the work under that key, or begins it with the bounds that `open` makes; it ends when the last party has
   * gone. A rejection is for all parties, but the end of its bounds only for the one that began it.
   */
  async share(
    key: string,
    party: Party,
    open: () => RequestDeadline,
    work: (run: SharedRun) => Promise<T>,
  ): Promise<T> {
    const gone = rejection(party.bounds.signal);
    for (;;) {
      const joined = this.#entries.get(key);
      const entry = joined ?? this.#begin(key, { bounds: open(), client: party.client }, work);
      if (joined) favour(joined.run, party.client);
      entry.parties += 1;
      try {
        return await Promise.race([entry.result, gone]);
      } catch (error) {
        if (!joined || party.bounds.signal.aborted || !entry.run.bounds.signal.aborted) throw error;
      } finally {
        entry.parties -= 1;
        if (entry.parties === 0 && !entry.isOver) entry.run.bounds.abandon();
      }
    }
  }

  #begin(key: string, { bounds, client }: Party, work: (run: SharedRun) => Promise<T>): Entry<T> {
    const close = (): void => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    };
    const run: SharedRun = { bounds, client, close };
    bounds.signal.addEventListener('abort', close, { once: true });
    const over = (): void => {
      entry.isOver = true;
      bounds.finish();
      close();
    };
    const entry: Entry<T> = {
      run,
      parties: 0,
      isOver: false,
      result: Promise.resolve()
        .then(() => work(run))
        .finally(over),
    };
    entry.result.catch(() => undefined);
    this.#entries.set(key, entry);
    return entry;
  }
}

function favour(run: SharedRun, client: ClientUse): void {
  const now = performance.now();
  if (client.at(now) < run.client.at(now)) run.client = client;
}
