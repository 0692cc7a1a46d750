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

/**
 * A message of the thread: how far it is, what its user should know, what it loaded, or why it could not, by an error
 * of ours or by a defect.
 */
export type ThreadMessage =
  | { progress: string }
  | { report: string }
  | { loaded: Loaded }
  | { error: Pick<PocNormsError, 'code' | 'message' | 'hint' | 'cause'> }
  | { defect: Error };

/** A thread that reads the records, and loads them once it is told where. */
export interface LoadThread {
  /** Rejects with why they could not be loaded. */
  loaded: Promise<Loaded>;
  /** Tells the thread where to load. */
  load(connection: Connection): void;
  /** Ends the thread, whatever it does. */
  cancel(): Promise<unknown>;
}

/**
 * Reads and checks the records in a thread of their own while the database starts, and loads them once it is told
 * where. The thread's memory, which holds every record with its places, is gone before anything is served.
 */
export function loadInThread(withSource: readonly string[], progress: Progress, report: Progress): LoadThread {
  const worker = new Worker(new URL('load-thread.js', import.meta.url), { workerData: withSource });
  const loaded = new Promise<Loaded>((resolve, reject) => {
    worker.on('message', (message: ThreadMessage) => {
      if ('progress' in message) progress(message.progress);
      else if ('report' in message) report(message.report);
      else if ('loaded' in message) resolve(message.loaded);
      else reject('error' in message ? asPocNormsError(message.error) : message.defect);
    });
    worker.once('error', reject);
  });
  loaded.catch(() => undefined); // Avoids an unhandled rejection; callers still see it.
  return { loaded, load: (connection) => worker.postMessage(connection), cancel: () => worker.terminate() };
}

/** An error loses its class on its way between threads. */
function asPocNormsError({
  code,
  message,
  hint,
  cause,
}: Pick<PocNormsError, 'code' | 'message' | 'hint' | 'cause'>): PocNormsError {
  return new PocNormsError(code, message, hint, cause);
}
