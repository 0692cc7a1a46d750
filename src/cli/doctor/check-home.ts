import { constants } from 'node:fs';
import { access, lstat, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Holder } from '../../neo4j/embedded/lock-home.ts';
import { ok, problem, warning, type Verdict } from './verdict.ts';

const MB = 1024 * 1024;
const LITTLE = 1024 * MB;
const TOO_LITTLE = 200 * MB;

/**
 * The data directory of the embedded database: whether it can be used, who may read it, who holds it, and what room is
 * left.
 */
export async function checkHome(directory: string, holder: Holder | null): Promise<Verdict[]> {
  return [await checkDirectory(directory), checkHolder(holder), await checkRoom(directory)];
}

async function checkDirectory(directory: string): Promise<Verdict> {
  const check = 'data directory';
  const present = await nearest(directory);
  const another = 'Set POC_NORMS_HOME to a folder that you own.';
  if (!(await stat(present)).isDirectory())
    return problem(check, `${directory} cannot be made: ${present} is no folder`, another);
  if (present !== directory && (await isThere(directory)))
    return problem(check, `${directory} is a link to nothing`, another);
  try {
    await access(present, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return problem(check, `${directory} cannot be written`, another);
  }
  if (present !== directory) return ok(check, `${directory} is not there yet; a start makes it`);
  const { mode } = await stat(directory);
  if (mode & 0o077) return warning(check, `${directory} is open to other users`, `Run: chmod 700 '${directory}'`);
  return ok(check, `${directory}, writable, closed to other users`);
}

function checkHolder(holder: Holder | null): Verdict {
  if (!holder) return ok('held by', 'nobody');
  return ok(
    'held by',
    `process ${holder.owner.pid} since ${holder.since}, ${holder.server === null ? 'which does not serve' : `which serves at ${holder.server}`}`,
  );
}

async function checkRoom(directory: string): Promise<Verdict> {
  const { bavail, bsize } = await statfs(await nearest(directory));
  return judgeRoom(bavail * bsize);
}

/** On a full disk the store of Neo4j fails, reads too, until there is room and it is started again. */
export function judgeRoom(bytes: number): Verdict {
  const message = `${bytes < 10 * LITTLE ? `${Math.floor(bytes / MB)} MB` : `${Math.floor(bytes / LITTLE)} GB`} free`;
  if (bytes < TOO_LITTLE)
    return problem('disk', message, 'Make room: below 200 MB the database can fail at any write.');
  return bytes < LITTLE
    ? warning('disk', message, 'Make room: a database with large imports needs 1 GB.')
    : ok('disk', message);
}

/** Whether anything bears the name, a link to nothing too. */
async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** The folder, or the first above it that is there. */
async function nearest(directory: string): Promise<string> {
  const there = await stat(directory).then(
    () => true,
    () => false,
  );
  return there || dirname(directory) === directory ? directory : nearest(dirname(directory));
}
