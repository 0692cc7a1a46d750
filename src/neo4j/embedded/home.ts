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

/** What the system says of a file that cannot be written or read, with what to do. */
const refusals: Readonly<Record<string, string>> = {
  EACCES: 'Make all below it your own, or set POC_NORMS_HOME to a folder that you own.',
  EPERM: 'Make all below it your own, or set POC_NORMS_HOME to a folder that you own.',
  EROFS: 'It is read-only: set POC_NORMS_HOME to a folder that can be written.',
  ENOSPC: 'The disk is full: make room, at least 200 MB, and start again.',
  EDQUOT: 'Your share of the disk is full: make room, at least 200 MB, and start again.',
};

/** Does something with the files of a data directory, and names what the system refuses of it: HOME_NOT_WRITABLE. */
export async function withinHome<Result>(directory: string, task: () => Promise<Result>): Promise<Result> {
  try {
    return await task();
  } catch (cause) {
    const { code = '', path = directory } = cause as NodeJS.ErrnoException;
    if (cause instanceof PocNormsError || !(code in refusals)) throw cause;
    throw new PocNormsError('HOME_NOT_WRITABLE', `The data directory ${directory} cannot be used: ${path} is refused (${code}).`, refusals[code]!, cause);
  }
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
