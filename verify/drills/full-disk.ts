import { execFileSync } from 'node:child_process';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Drill, Stage } from './drill.ts';
import { expectEnd, run } from './run.ts';

const MB = 1_024 * 1_024;
/** What a disk has beside a data directory of some 20 MB. */
const DISK_MB = 64;
const named = /^poc-norms: .*\bdisk\b.*\n {2}.*\bMake room\b/m;

/** A disk that is full when a load or an import writes, and has room again. */
export const fullDisk: Drill = {
  promise: 'A full disk is named in one line, loses nothing, and is forgotten when there is room again',
  how: 'load, import and start on a tmpfs that is filled, then freed',
  lacks: () => Promise.resolve(process.getuid?.() === 0 && canMount() ? undefined : 'only root can mount a small disk here'),
  async run(stage) {
    const failures: string[] = [];
    const figures: string[] = [];
    for (const { what, args, left, words } of [
      { what: 'import', args: ['import', 'council', stage.texts.others], left: 1, words: /held already/ },
      { what: 'load', args: ['load', '--anew'], left: 1, words: /^Loaded/m },
      { what: 'start', args: ['load'], left: 0, words: /^(?:Loaded|Holds already)/m },
    ]) {
      stage.progress(`${what}, ${left} MB left`);
      await onSmallDisk(stage, async (home, fill, free) => {
        await fill(left);
        const full = await run(args, home);
        failures.push(...expectEnd(`${what} on a full disk`, full, 3, named));
        await free();
        failures.push(...expectEnd(`${what} with room again`, await run(args, home), 0, words));
        failures.push(...expectEnd(`${what}, looked at`, await run(['doctor'], home, { PORT: '0' }), 0, /content: dataset .* as the records have/));
        figures.push(`${what}: told after ${Math.round(full.milliseconds / 1_000)} s`);
      });
    }
    return { figure: figures.join(', '), failures };
  },
};

async function onSmallDisk({ copyHome, makeFolder }: Stage, use: (home: string, fill: (leaveMb: number) => Promise<void>, free: () => Promise<void>) => Promise<void>): Promise<void> {
  const disk = await makeFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'none', disk]);
  const filler = join(disk, 'filler');
  try {
    const home = await copyHome(join(disk, 'home'));
    await use(home, async (leaveMb) => {
      if (leaveMb === 0) await rm(join(home, 'plugins'), { recursive: true, force: true }); // A start writes it anew.
      const { bavail, bsize } = await statfs(disk);
      await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - leaveMb * MB)));
    }, () => rm(filler));
  } finally {
    execFileSync('umount', ['-l', disk]);
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
