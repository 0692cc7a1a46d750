import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

const SLOWEST = 10;

/** Ends the output with the files that took longest, in seconds, and the plain line `N passed, N failed`. */
export default class PlainSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    const broken =
      modules.filter((module) => module.state() === 'failed' && module.errors().length > 0).length + errors.length;
    const skipped = count('skipped');
    process.stdout.write(
      `${slowestOf(modules)}\n${count('passed')} passed, ${count('failed') + broken} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
    );
  }
}

/** A line for each of the slowest files; their imports, hooks and tests count. */
function slowestOf(modules: readonly TestModule[]): string {
  const files = modules.map((module) => {
    const { collectDuration, duration } = module.diagnostic();
    return { file: relative(process.cwd(), module.moduleId), seconds: (collectDuration + duration) / 1_000 };
  });
  const slowest = files.sort((one, other) => other.seconds - one.seconds).slice(0, SLOWEST);
  return [
    '',
    'The slowest files, in seconds:',
    ...slowest.map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)}  ${file}`),
    '',
  ].join('\n');
}
