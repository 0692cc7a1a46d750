import type { Progress } from '../load-graph.ts';
import { findJava } from './find-java.ts';
import { makePrivateFolder, withinHome, type Home } from './home.ts';
import { lockHome, type HomeLock } from './lock-home.ts';
import { resolveJars } from './resolve-jars.ts';
import { setPassword } from './set-password.ts';

/** A data directory that this process holds, with all that starting Neo4j on it takes. */
export interface OpenHome {
  directory: string;
  java: string;
  jars: string;
  password: string;
  lock: HomeLock;
}

/** Takes a data directory for this process and makes it ready for a start. Whoever opened it releases the lock. */
export async function openHome(
  { directory, cache }: Home,
  environment: NodeJS.ProcessEnv,
  progress: Progress,
  report: Progress = progress,
): Promise<OpenHome> {
  await makePrivateFolder(directory, 'POC_NORMS_HOME');
  const lock = await withinHome(directory, () => lockHome(directory));
  try {
    const java = await findJava(environment);
    const jars = await resolveJars(cache, progress, report);
    return {
      directory,
      java,
      jars,
      password: await withinHome(directory, () => setPassword(directory, java, jars)),
      lock,
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
