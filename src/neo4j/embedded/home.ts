import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { PocNormsError } from '../../errors.ts';

/** The folders of the embedded database. */
export interface Home {
  /** POC_NORMS_HOME: the store, its password, its log and the lock. */
  directory: string;
  /** The jars, shared by all homes of a user. */
  cache: string;
}

/** Finds the folders: POC_NORMS_HOME, else the user's data folder; the jars lie in the user's cache folder (XDG). */
export function findHome(environment: NodeJS.ProcessEnv): Home {
  const data = environment.XDG_DATA_HOME || join(homedir(), '.local', 'share');
  const cache = environment.XDG_CACHE_HOME || join(homedir(), '.cache');
  return {
    directory: resolve(environment.POC_NORMS_HOME || join(data, 'poc-norms')),
    cache: resolve(cache, 'poc-norms'),
  };
}

/** Makes a folder that only its owner can read; HOME_NOT_WRITABLE when that cannot be. */
export async function makePrivateFolder(directory: string, setting: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await access(directory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new PocNormsError('HOME_NOT_WRITABLE', `The folder ${directory} cannot be written.`, `Set ${setting} to a folder that you own.`, cause);
  }
}
