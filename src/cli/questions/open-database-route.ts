import { join } from 'node:path';
import { readSdl } from '../../dataset/read-sdl.ts';
import { PocNormsError } from '../../errors.ts';
import { buildSchema } from '../../graphql/build-schema.ts';
import { openExecutor } from '../../http/open-executor.ts';
import { readLimits } from '../../limits.ts';
import { readDatasetState } from '../../neo4j/dataset-state.ts';
import { useDatabase, type UsedDatabase } from '../../neo4j/use-database.ts';
import { packageRoot } from '../../package-root.ts';
import { loadInThread, type LoadThread } from '../load-in-thread.ts';
import { endProgress, progress, report } from '../progress.ts';
import type { Answer } from './answer.ts';
import type { Route } from './route.ts';

/**
 * Opens the database that the environment names, and closes it again. The embedded one is ours: it gets the current
 * records first, if it has others. A Neo4j that NEO4J_URI names is only read.
 */
export async function openDatabaseRoute(): Promise<Route> {
  const thread = process.env.NEO4J_URI ? undefined : loadInThread([], progress, report);
  const building = readSdl(join(packageRoot, 'schema')).then((sdl) => buildSchema(sdl, { validate: false }));
  // The embedded one starts meanwhile. One that is there would be taken for absent: building keeps this thread busy for
  // longer than the driver waits on a slow machine.
  const starting = thread
    ? useDatabase(process.env, progress)
    : building.then(() => useDatabase(process.env, progress));
  try {
    const [used, schema] = await Promise.all([starting.then((it) => fill(it, thread)), building, thread?.loaded]);
    const executor = await openExecutor(schema, used.database, readLimits(process.env));
    return {
      ask: (question) => executor.execute(question) as Promise<Answer>,
      async close() {
        await executor.stop();
        await used.stop();
      },
    };
  } catch (error) {
    await starting.then(
      (used) => used.stop(),
      () => undefined,
    );
    throw error;
  } finally {
    await thread?.cancel();
    endProgress();
  }
}

async function fill(used: UsedDatabase, thread: LoadThread | undefined): Promise<UsedDatabase> {
  if (thread) {
    thread.load(used.connection);
    await thread.loaded;
  } else if ((await readDatasetState(used.database)).hash === null) {
    throw new PocNormsError(
      'DATASET_MISSING',
      'The database that NEO4J_URI names holds no dataset.',
      'Load one with `poc-norms load`, or unset NEO4J_URI to ask the embedded database.',
    );
  }
  return used;
}
