import { PocNormsError } from '../errors.ts';
import type { Preparation } from '../neo4j/kept-database.ts';
import type { Progress } from '../neo4j/load-graph.ts';
import { loadInThread, type Loaded, type Loading } from './load-in-thread.ts';

export interface Loads {
  /** What was loaded at last. */
  loaded(): Loaded | undefined;
  /** Rejects as soon as it is known that the records cannot be loaded into any database. */
  refused: Promise<never>;
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
): Loads {
  const first = loadInThread(withSource, progress, report);
  let next: Loading | undefined = first;
  let loaded: Loaded | undefined;
  const keepOld = (error: unknown): Loaded => {
    if (!loaded || !(error instanceof PocNormsError) || isOfDatabase(error)) throw error;
    report(`${error.message} The dataset that the database holds is served.`);
    return loaded;
  };
  return {
    loaded: () => loaded,
    refused: first.loaded.then(forever, (error: unknown) =>
      isOfDatabase(error) ? forever() : Promise.reject(error as Error),
    ),
    prepare() {
      const loading = next ?? loadInThread(withSource, progress, report);
      next = undefined;
      return {
        async run(connection) {
          loading.load(connection);
          loaded = await loading.loaded.catch(keepOld);
        },
        cancel: () => loading.cancel(),
      };
    },
  };
}

function isOfDatabase(error: unknown): boolean {
  return error instanceof PocNormsError && error.code.startsWith('NEO4J_');
}

function forever(): Promise<never> {
  return new Promise(() => undefined);
}
