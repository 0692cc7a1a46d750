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
const say = (said: ThreadMessage): void => parentPort!.postMessage(said);
const where = once(parentPort!, 'message') as Promise<[Connection]>;

try {
  const records = await readLoadableDataset();
  const sources = workerData as string[];
  // Without a source, passages that an earlier load attached stay.
  const dataset = sources.length > 0 ? await withSources(records, sources) : records;
  const [connection] = await where;
  const database = await openDatabase(connection);
  try {
    await loadWhole(
      database,
      dataset.model,
      dataset,
      (progress) => say({ progress }),
      (report) => say({ report }),
    );
  } finally {
    await database.close();
  }
  say({ loaded: { version: dataset.version, counts: countGraph(dataset.graph) } });
} catch (error) {
  say(
    error instanceof PocNormsError
      ? { refused: { code: error.code, message: error.message, hint: error.hint, cause: error.cause } }
      : { broken: error as Error },
  );
}
parentPort!.close();
