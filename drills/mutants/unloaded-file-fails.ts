import type { RunnerTestCase } from 'vitest';
import type { Reporter, Vitest } from 'vitest/node';

let vitest: Vitest;

/** Stryker looks at tests alone, and a file that a mutant keeps from being loaded has none: it gets one that failed. */
export const unloadedFileFails: Reporter = {
  onInit: (started) => void (vitest = started),
  onTestRunEnd() {
    for (const file of vitest.state.getFiles()) {
      if (file.result?.state === 'fail' && file.tasks.length === 0)
        file.tasks.push({
          type: 'test',
          name: 'is loaded',
          mode: 'run',
          file,
          result: { state: 'fail' },
        } as unknown as RunnerTestCase);
    }
  },
};
