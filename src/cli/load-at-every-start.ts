import { PocNormsError } from '../errors.ts';
import type { Preparation } from '../neo4j/kept-database.ts';
import type { Progress } from '../neo4j/load-graph.ts';
import { loadInThread, type Loaded, type LoadThread } from './load-in-thread.ts';

export interface RepeatedLoad {
  /** What was loaded last; undefined before the first time. */
  loaded(): Loaded | undefined;
  /** Rejects as soon as it is known that the records cannot be loaded into any database; resolves otherwise. */
  checked: Promise<void>;
  /** Begins to read the records for a start of the database. */
  prepare(): Preparation;
}

/**
 * Loads the records at every start of the database. The first time that has to go well; later, when the records were
 * changed and do not hold, the dataset that is there goes on being served.
 */
export function loadAtEveryStart(
  withSource: readonly string[],
  progress: Progress,
  report: (message: string) => void,
): RepeatedLoad {
  const firstThread = loadInThread(withSource, progress, report);
  let unusedThread: LoadThread | undefined = firstThread;
  let loaded: Loaded | undefined;
  const keepOld = (error: unknown): Loaded => {
    if (!loaded || !(error instanceof PocNormsError) || isOfDatabase(error)) throw error;
    report(`${error.message} The dataset that the database holds is served.`);
    return loaded;
  };
  const checked = firstThread.loaded.then(
    () => undefined,
    (error: unknown) => {
      if (!isOfDatabase(error)) throw error;
    },
  );
  checked.catch(() => undefined); // Avoids an unhandled rejection; callers still see it.
  return {
    loaded: () => loaded,
    checked,
    prepare() {
      const thread = unusedThread ?? loadInThread(withSource, progress, report);
      unusedThread = undefined;
      return {
        async run(connection) {
          thread.load(connection);
          loaded = await thread.loaded.catch(keepOld);
        },
        cancel: () => thread.cancel(),
      };
    },
  };
}

function isOfDatabase(error: unknown): boolean {
  return error instanceof PocNormsError && error.code.startsWith('NEO4J_');
}
