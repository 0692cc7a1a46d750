import { execFileSync } from 'node:child_process';
import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Drill, Stage } from './drill.ts';
import { begin, expectEnd, run } from './run.ts';
import { untilAnswers } from './until-answers.ts';

const MB = 1_024 * 1_024;
/** A disk for a data directory of some 20 MB. */
const DISK_MB = 64;
const named = /^poc-norms: .*\bthe disk (?:of \S+ )?is full\b.*\n {2}Make room, at least 200 MB/im;

/** A disk that becomes full before a start, or while a load or an import writes, and has room again. */
export const fullDisk: Drill = {
  promise: 'A full disk is named in one line, loses nothing, and is forgotten when there is room again',
  how: 'load, import and start on a tmpfs that is filled, then freed',
  lacks: () =>
    Promise.resolve(process.getuid?.() === 0 && canMount() ? undefined : 'only root can mount a small disk here'),
  async run(stage) {
    const failures: string[] = [];
    const figures: string[] = [];
    for (const { what, args, early, words } of [
      { what: 'a start', args: ['start'], early: true, words: /^Holds already/m },
      { what: 'a load', args: ['load', '--anew'], early: false, words: /^Holds already/m },
      { what: 'an import', args: ['import', 'council', stage.texts.others], early: false, words: /^Holds already/m },
    ]) {
      stage.progress(what);
      await onSmallDisk(stage, async (home, fill, free) => {
        if (early) await fill();
        const running = begin(args, home);
        if (!early && (await untilAnswers(home, running.ended))) await fill();
        const full = await running.ended;
        failures.push(...expectEnd(`${what} on a full disk`, full, 3, named));
        await free();
        failures.push(...expectEnd(`${what}, and a load with room again`, await run(['load'], home), 0, words));
        figures.push(`${what}: told after ${Math.round(full.milliseconds / 1_000)} s`);
      });
    }
    return { figure: figures.join(', '), failures };
  },
};

async function onSmallDisk(
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

function canMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
