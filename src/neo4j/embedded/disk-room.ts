import { statfs } from 'node:fs/promises';
import { PocNormsError } from '../../errors.ts';

const MB = 1_024 * 1_024;
/**
 * Below this Neo4j cannot write what a start and a stop take. On a full disk its log cannot say so, and it may neither
 * answer nor end.
 */
const TO_START = 10 * MB;
/** Below this whatever failed has most likely failed for want of room. */
const TO_WRITE = 4 * MB;

/** The error of a disk that has too little room for a start, or null. */
export function findFullDisk(directory: string): Promise<PocNormsError | null> {
  return judge(directory, TO_START, 'The embedded Neo4j cannot start');
}

/** What went wrong with an embedded database, named by the full disk where there is one; else as it came. */
export async function nameFullDisk(directory: string, error: unknown): Promise<unknown> {
  if (!(error instanceof PocNormsError) || !error.code.startsWith('NEO4J_')) return error;
  return (await judge(directory, TO_WRITE, error.message.replace(/\.$/, ''), error)) ?? error;
}

async function judge(directory: string, least: number, what: string, cause?: unknown): Promise<PocNormsError | null> {
  const { blocks, bavail, bsize } = await statfs(directory);
  const room = bavail * bsize;
  if (blocks === 0 || room >= least) return null; // Some file systems do not tell.
  return new PocNormsError(
    'DISK_FULL',
    `${what}: the disk of ${directory} is full (${Math.floor(room / MB)} MB free).`,
    'Make room, at least 200 MB, and run the same again; what was written before is not lost.',
    cause,
  );
}
