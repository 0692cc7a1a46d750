import { verdict, type Part, type Verdict } from '../part.ts';
import { clock } from './clock.ts';
import { damage } from './damage.ts';
import type { Drill } from './drill.ts';
import { fullDiskServing } from './full-disk-serving.ts';
import { fullDisk } from './full-disk.ts';
import { interruptedImport } from './interrupted-import.ts';
import { jarsGone } from './jars-gone.ts';
import { killedQuestion } from './killed-question.ts';
import { movedHome } from './moved-home.ts';
import { otherJava } from './other-java.ts';
import { withStage } from './stage.ts';

const all: readonly Drill[] = [
  movedHome,
  otherJava,
  interruptedImport,
  killedQuestion,
  clock,
  jarsGone,
  fullDisk,
  fullDiskServing,
  damage,
];

/**
 * Circumstances around the process: a clock that is set, a data directory from elsewhere, a full disk, a damaged store,
 * an import that is ended. POC_NORMS_DRILLS names some by words of their promise.
 */
export const drills: Part = {
  name: 'drills',
  run: (options) =>
    withStage(options, async (stage) => {
      const verdicts: Verdict[] = [];
      const asked = all.filter(({ promise }) => new RegExp(process.env.POC_NORMS_DRILLS ?? '', 'i').test(promise));
      for (const { promise, how, lacks, run } of asked) {
        options.progress(promise);
        const lacking = await lacks();
        if (lacking !== undefined) {
          verdicts.push({ promise, how, figure: lacking, ok: 'skipped', failures: [] });
          continue;
        }
        const { figure, failures } = await run(stage);
        verdicts.push(verdict(promise, how, figure, failures));
      }
      return verdicts;
    }),
};
