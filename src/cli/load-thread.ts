import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { readLoadableDataset } from '../dataset/read-dataset.ts';
import { PocNormsError } from '../errors.ts';
import type { Connection } from '../neo4j/database.ts';
import { loadWhole } from '../neo4j/load-whole.ts';
import { openDatabase } from '../neo4j/open-database.ts';
import { countGraph } from '../records/graph.ts';
import type { ThreadMessage } from './load-in-thread.ts';
import { withSources } from './with-sources.ts';

// Runs in a thread: see load-in-thread.ts.
const send = (message: ThreadMessage): void => parentPort!.postMessage(message);
const connected = once(parentPort!, 'message') as Promise<[Connection]>;

try {
  const records = await readLoadableDataset();
  const sources = workerData as string[];
  // Without a source, passages that an earlier load attached stay.
  const dataset = sources.length > 0 ? await withSources(records, sources) : records;
  const [connection] = await connected;
  const database = await openDatabase(connection);
  try {
    await loadWhole(
      database,
      dataset.model,
      dataset,
      (progress) => send({ progress }),
      (report) => send({ report }),
    );
  } finally {
    await database.close();
  }
  send({ loaded: { version: dataset.version, counts: countGraph(dataset.graph) } });
} catch (error) {
  send(
    error instanceof PocNormsError
      ? { error: { code: error.code, message: error.message, hint: error.hint, cause: error.cause } }
      : { defect: error as Error },
  );
}
parentPort!.close();
