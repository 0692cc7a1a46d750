import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PocNormsError } from '../../errors.ts';

/**
 * What keeps a store from being opened while nothing is wrong with it: what the log says, what is wrong, what to do.
 */
const circumstances: readonly [RegExp, string, string][] = [
  [
    /No space left on device|Disk quota exceeded/i,
    'the disk is full',
    'Make room, at least 200 MB, and start again; nothing that was written is lost.',
  ],
  [
    /AccessDenied|Permission denied|Operation not permitted|Read-only file system/i,
    'a file of it cannot be written',
    'Make all below the data directory your own and writable, and start again.',
  ],
  [/Address already in use/i, 'another program took its port in that moment', 'Start again.'],
  [
    /FileLockException|already (?:locked|in use)/i,
    'another process has it open',
    'End the other one, and start again.',
  ],
  [
    /OutOfMemory|Cannot allocate memory|Too many open files/i,
    'memory or open files do not suffice',
    'Allow this user more of them, and start again.',
  ],
  [
    /Input\/output error/i,
    'the disk cannot be read',
    'Look at the log of the system: the disk may be failing. Copy the data directory to another one.',
  ],
];
/** Without its transaction logs it says so and then waits for half a minute. */
const notOpened =
  / ERROR .*(?:Failed to start DatabaseId|Error starting Neo4j database server|\[o\.n\.k\.r\.Recovery\])/;

const otherVersion = /highest supported Kernel Version|UnsupportedLogVersion|Unknown (?:store|format) version/i;

/** Where the log of Neo4j ends now, in bytes: what a start writes begins there. */
export async function endOfLog(directory: string): Promise<number> {
  return stat(logOf(directory)).then(
    ({ size }) => size,
    () => 0,
  );
}

/**
 * Why a Neo4j does not open its store, from what it has logged since; null when its log does not say so.
 * NEO4J_STORE_DAMAGED is what no other start mends.
 */
export async function explainStart(directory: string, since: number): Promise<PocNormsError | null> {
  const log = await readFrom(logOf(directory), since);
  const begins = log.search(notOpened);
  if (begins < 0) return null;
  const told = log.slice(begins);
  const found = explainText(told);
  if (found)
    return new PocNormsError(
      'NEO4J_DID_NOT_START',
      `The embedded Neo4j cannot open its store: ${found[0]}.`,
      found[1],
      told,
    );
  return otherVersion.test(told) ? ofOtherVersion(directory, told) : storeDamaged(directory, told);
}

/** What circumstance a text of Neo4j tells of, and what to do about it, if it is one. */
export function explainText(text: string): [what: string, hint: string] | null {
  const found = circumstances.find(([sign]) => sign.test(text));
  return found ? [found[1], found[2]] : null;
}

/** The error of a store that does not open, with the way out. */
export function storeDamaged(directory: string, cause: unknown): PocNormsError {
  return new PocNormsError(
    'NEO4J_STORE_DAMAGED',
    `The store of the embedded Neo4j in ${join(directory, 'data')} is damaged, or another version wrote it.`,
    wayOut(directory, 'Run'),
    cause,
  );
}

function ofOtherVersion(directory: string, cause: unknown): PocNormsError {
  return new PocNormsError(
    'NEO4J_STORE_DAMAGED',
    `The store of the embedded Neo4j in ${join(directory, 'data')} was written by another version of Neo4j.`,
    wayOut(directory, 'Use the version of this project that wrote it, or run'),
    cause,
  );
}

/** The error of a store whose user has another password: only this project has set it. */
export function passwordRefused(directory: string, cause: unknown): PocNormsError {
  return new PocNormsError(
    'NEO4J_STORE_DAMAGED',
    `The store of the embedded Neo4j in ${join(directory, 'data')} does not know the password in ${join(directory, 'password')}: one of them is damaged, or of another data directory.`,
    `If you have the other one, put it back. ${wayOut(directory, 'Else run')}`,
    cause,
  );
}

/** How to begin with a new store, and what that brings back: a sentence that begins with the words given. */
export function wayOut(directory: string, begin: string): string {
  const data = inQuotes(join(directory, 'data'));
  return `${begin}: mv ${data} ${inQuotes(join(directory, 'data.damaged'))}, and start again. The records are then loaded anew; texts of the Council come back with poc-norms import council FOLDER, passages of a source with --with-source.`;
}

/** A path as one word of a shell. */
function inQuotes(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}

function logOf(directory: string): string {
  return join(directory, 'logs', 'debug.log');
}

/** A log that is shorter than it was has been begun anew. */
async function readFrom(path: string, since: number): Promise<string> {
  const file = await open(path).catch(() => null);
  if (!file) return '';
  try {
    const { size } = await file.stat();
    const start = size < since ? 0 : since;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - start), 0, size - start, start);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
