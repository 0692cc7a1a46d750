import { execFileSync } from 'node:child_process';
import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stage } from './drill.ts';

const MB = 1_024 * 1_024;
/** A disk for a data directory of some 20 MB. */
const DISK_MB = 64;

/** Lets a data directory be used that lies on a disk which can be filled, and freed again. */
export async function onSmallDisk(
  { copyHome, makeFolder }: Stage,
  use: (home: string, fill: () => Promise<void>, free: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const disk = await makeFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'none', disk]);
  const filler = join(disk, 'filler');
  try {
    await use(
      await copyHome(join(disk, 'home')),
      () => fillDisk(disk, filler),
      () => rm(filler),
    );
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
}

/** Until not a byte more can be written, though others write meanwhile. */
async function fillDisk(disk: string, filler: string): Promise<void> {
  const file = await open(filler, 'w');
  try {
    for (;;) {
      const { bavail, bsize } = await statfs(disk);
      await file.write(Buffer.alloc(Math.max(bsize, Math.min(MB, bavail * bsize))));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    await file.close();
  }
}

/** Why no small disk can be made here, if none can. */
export function lacksSmallDisk(): Promise<string | undefined> {
  const lacking = 'only root can mount a small disk here';
  if (process.getuid?.() !== 0) return Promise.resolve(lacking);
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' });
    return Promise.resolve(undefined);
  } catch {
    return Promise.resolve(lacking);
  }
}
