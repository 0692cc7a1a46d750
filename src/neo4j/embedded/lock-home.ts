import { constants, copyFile, link, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { PocNormsError } from '../../errors.ts';
import { identifyProcess, stillRuns, type ProcessIdentity } from './process-identity.ts';

/**
 * Who holds a data directory: the process that started the database, the database's own process, and where it is
 * served.
 */
export interface Holder {
  owner: ProcessIdentity;
  database: ProcessIdentity | null;
  server: string | null;
  since: string;
}

export interface HomeLock {
  /** Notes the database's process, so that a later start can wait for it to go. */
  recordDatabase(pid: number): Promise<void>;
  /** Notes the address at which the database is served, so that questions go there; it goes with the lock. */
  publishAddress(url: string): Promise<void>;
  release(): Promise<void>;
}

const WAIT_FOR_DATABASE_MS = 10_000;
/** For so long a lock may be half-written. */
const READ_AGAIN_MS = 1_000;
/** By then another start has taken a lock away. */
const SOON_MS = 50;
/** What systems say where a file cannot have two names. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/**
 * Takes a data directory for this process alone; HOME_IN_USE says who holds it. What a dead process held is taken over.
 */
export async function lockHome(directory: string): Promise<HomeLock> {
  const file = join(directory, 'lock.json');
  let mine: Holder = {
    owner: identifyProcess(process.pid)!,
    database: null,
    server: null,
    since: new Date().toISOString(),
  };
  for (let attempt = 0; !(await create(file, mine)); attempt += 1) {
    const holder = (await readHolder(file)) ?? (await pause(READ_AGAIN_MS, undefined).then(() => readHolder(file)));
    if (holder && stillRuns(holder.owner)) throw inUse(directory, holder);
    if (attempt === 20) throw inUse(directory, holder);
    if (holder?.database) await waitForEnd(holder.database, directory, holder);
    await takeAway(file, holder, mine);
  }
  let held = true;
  const note = async (more: Partial<Holder>): Promise<void> => {
    mine = { ...mine, ...more };
    if (!held) return;
    await writeFile(draftOf(file), JSON.stringify(mine), { mode: 0o600 });
    await rename(draftOf(file), file); // Nobody reads half of it, and takes the lock for one that is dead.
  };
  return {
    recordDatabase: (pid) => note({ database: identifyProcess(pid) }),
    publishAddress: (url) => note({ server: url }),
    async release() {
      if (held) await rm(file, { force: true });
      held = false;
    },
  };
}

/**
 * Removes a file that a dead process left. Whoever does so holds a second file meanwhile, whose name says which process
 * is dead, so that nobody else removes that one, and what another has put in its place since stays.
 */
async function takeAway(file: string, dead: Holder | null, mine: Holder): Promise<void> {
  const guard = `${file}.after-${dead ? `${dead.owner.pid}-${Date.parse(dead.since)}` : 'unreadable'}`;
  if (await create(guard, mine)) {
    if (isDeepStrictEqual(await readHolder(file), dead)) await rm(file, { force: true });
    await rm(guard, { force: true });
    return;
  }
  const holder = await readHolder(guard);
  if (holder && !stillRuns(holder.owner)) await takeAway(guard, holder, mine);
  else await pause(SOON_MS);
}

/** Finds who holds a data directory now, and where it is served, if it is. */
export async function findHolder(directory: string): Promise<Holder | null> {
  const holder = await readHolder(join(directory, 'lock.json'));
  return holder && stillRuns(holder.owner) ? holder : null;
}

/** Creates the file with its whole content at once; false when it is there. */
async function create(file: string, holder: Holder): Promise<boolean> {
  const draft = draftOf(file);
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    return await placeWhole(draft, file);
  } finally {
    await unlink(draft);
  }
}

/**
 * Gives a file one more name, which nobody has; false when it is taken. A disk that has no links, such as one for
 * cameras, gets a copy: whoever reads half of it reads it again.
 */
async function placeWhole(draft: string, file: string): Promise<boolean> {
  const unlessTaken = (error: NodeJS.ErrnoException): false => {
    if (error.code === 'EEXIST') return false;
    throw error;
  };
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (!withoutLinks.has((error as NodeJS.ErrnoException).code ?? ''))
      return unlessTaken(error as NodeJS.ErrnoException);
    return copyFile(draft, file, constants.COPYFILE_EXCL).then(() => true, unlessTaken);
  }
}

function draftOf(file: string): string {
  return `${file}.${process.pid}`;
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    const holder = JSON.parse(await readFile(file, 'utf8')) as Partial<Holder> | null;
    return typeof holder?.owner?.pid === 'number' ? (holder as Holder) : null;
  } catch {
    return null;
  }
}

/** A killed process takes its database along within seconds; the store is free only then. */
async function waitForEnd(database: ProcessIdentity, directory: string, holder: Holder): Promise<void> {
  const end = performance.now() + WAIT_FOR_DATABASE_MS;
  while (stillRuns(database)) {
    if (performance.now() > end) throw inUse(directory, { ...holder, owner: database });
    await pause(100);
  }
}

function inUse(directory: string, holder: Holder | null): PocNormsError {
  const who = holder ? `process ${holder.owner.pid} since ${holder.since}` : 'another start';
  return new PocNormsError(
    'HOME_IN_USE',
    `The data directory ${directory} is held by ${who}.`,
    'Stop that process, or set POC_NORMS_HOME to another folder.',
  );
}
