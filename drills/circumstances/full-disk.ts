import type { Drill } from './drill.ts';
import { begin, expectEnd, run } from './run.ts';
import { lacksSmallDisk, onSmallDisk } from './small-disk.ts';
import { untilAnswers } from './until-answers.ts';

const named = /^poc-norms: .*\bthe disk (?:of \S+ )?is full\b.*\n {2}Make room, at least 200 MB/im;

/** A disk that becomes full before a start, or while a load or an import writes, and has room again. */
export const fullDisk: Drill = {
  promise: 'A full disk is named in one line, loses nothing, and is forgotten when there is room again',
  how: 'load, import and start on a tmpfs that is filled, then freed',
  lacks: lacksSmallDisk,
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
