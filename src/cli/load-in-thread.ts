import { Worker } from 'node:worker_threads';
import { PocNormsError } from '../errors.ts';
import type { Connection } from '../neo4j/database.ts';
import type { Progress } from '../neo4j/load-graph.ts';
import type { Counts } from '../records/graph.ts';

/** What was loaded. */
export interface Loaded {
  version: string;
  counts: Counts;
}

/** What the thread says: how far it is, what its user should know, what it loaded, or why it could not. */
export type ThreadMessage =
  | { progress: string }
  | { report: string }
  | { loaded: Loaded }
  | { refused: Pick<PocNormsError, 'code' | 'message' | 'hint' | 'cause'> }
  | { broken: Error };

export interface Loading {
  loaded: Promise<Loaded>;
  load(connection: Connection): void;
  /** Ends the thread, whatever it does. */
  cancel(): Promise<unknown>;
}

/**
 * Reads and checks the records in a thread of their own while the database starts, and loads them once it is told
 * where. The thread's memory, which holds every record with its places, is gone before anything is served.
 */
export function loadInThread(withSource: readonly string[], progress: Progress, report: Progress): Loading {
  const worker = new Worker(new URL('load-thread.js', import.meta.url), { workerData: withSource });
  const loaded = new Promise<Loaded>((resolve, reject) => {
    worker.on('message', (said: ThreadMessage) => {
      if ('progress' in said) progress(said.progress);
      else if ('report' in said) report(said.report);
      else if ('loaded' in said) resolve(said.loaded);
      else
        reject(
          'refused' in said
            ? new PocNormsError(said.refused.code, said.refused.message, said.refused.hint, said.refused.cause)
            : said.broken,
        );
    });
    worker.once('error', reject);
  });
  loaded.catch(() => undefined); // Whoever waits for it hears of it; until then it is no loose end.
  return { loaded, load: (connection) => worker.postMessage(connection), cancel: () => worker.terminate() };
}
