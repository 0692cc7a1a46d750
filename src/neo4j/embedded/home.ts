import { constants } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
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

/** What the system says of a file or folder that cannot be used, with what is wrong. */
const refusals: Readonly<Record<string, string>> = {
  EACCES: 'This user may not write there.',
  EPERM: 'This user may not write there.',
  EROFS: 'It is read-only.',
  ENOTDIR: 'A file stands where a folder has to be.',
  EISDIR: 'A folder stands where a file has to be.',
  ERR_FS_EISDIR: 'A folder stands where a file has to be.',
  EEXIST: 'A file, or a link to nothing, stands where a folder has to be.',
  ENOENT: 'No folder can be made there.',
  ELOOP: 'It is a link that leads to itself.',
  ENAMETOOLONG: 'Its path is too long.',
  ENOSPC: 'The disk is full.',
  EDQUOT: 'Your share of the disk is full.',
  EIO: 'The disk cannot be read or written, and may be failing.',
};
const full = new Set(['ENOSPC', 'EDQUOT']);
/** A path may have 4,096 bytes on Linux and 1,024 on macOS, and Neo4j has files deep below its home. */
const DEEPEST_BELOW = 200;
const LONGEST_PATH = process.platform === 'darwin' ? 1_024 : 4_096;

/**
 * Does something with the files of a folder of ours, and names what the system refuses of it: HOME_NOT_WRITABLE.
 * `setting` is what names the folder.
 */
export async function withinFolder<Result>(
  directory: string,
  setting: string,
  task: () => Promise<Result>,
): Promise<Result> {
  try {
    return await task();
  } catch (cause) {
    if (cause instanceof PocNormsError) throw cause;
    const { code = '', path = directory } = cause as NodeJS.ErrnoException;
    const known = refusals[code];
    if (known === undefined) throw cause;
    const hint = full.has(code)
      ? 'Make room, at least 200 MB, and start again.'
      : `Set ${setting} to a folder that you own, or make all below this one your own and writable.`;
    throw new PocNormsError(
      'HOME_NOT_WRITABLE',
      `The folder ${directory} cannot be used: ${path} is refused (${code}). ${known}`,
      hint,
      cause,
    );
  }
}

/** The same of a data directory. */
export function withinHome<Result>(directory: string, task: () => Promise<Result>): Promise<Result> {
  return withinFolder(directory, 'POC_NORMS_HOME', task);
}

/** Makes a folder that only its owner can read; HOME_NOT_WRITABLE when that cannot be. */
export function makePrivateFolder(directory: string, setting: string): Promise<void> {
  return withinFolder(directory, setting, async () => {
    if (Buffer.byteLength(directory) > LONGEST_PATH - DEEPEST_BELOW)
      throw Object.assign(new Error('too long'), { code: 'ENAMETOOLONG', path: directory });
    await makeFolder(directory);
    await access(directory, constants.R_OK | constants.W_OK | constants.X_OK);
  });
}

/**
 * A folder with all above it. Node's own `recursive` never returns below /proc, where a folder is there and nothing can
 * be made in it.
 */
async function makeFolder(directory: string, allAboveIsMade = false): Promise<void> {
  try {
    await mkdir(directory, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isThere = await stat(directory).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (isThere) return;
    if (code !== 'ENOENT' || allAboveIsMade) throw error;
    await makeFolder(dirname(directory));
    await makeFolder(directory, true);
  }
}
