import { memoryOf } from '../server/memory-of.ts';

/** Looks at the memory of processes every so often. */
export function watchMemory(pids: readonly number[], everyMs: number): { stop(): { mean: number; growth: number } } {
  const began = performance.now();
  const samples: { at: number; bytes: number }[] = [];
  const look = (): void =>
    void samples.push({ at: performance.now() - began, bytes: pids.reduce((sum, pid) => sum + memoryOf(pid), 0) });
  const timer = setInterval(look, everyMs);
  return {
    /** The mean of the second half of the time in bytes, and by how much its straight line rises. */
    stop() {
      clearInterval(timer);
      look();
      const half = samples.filter(({ at }) => at >= samples.at(-1)!.at / 2);
      const mean = average(half.map(({ bytes }) => bytes));
      const middle = average(half.map(({ at }) => at));
      const spread = half.reduce((sum, { at }) => sum + (at - middle) ** 2, 0);
      const slope =
        spread === 0 ? 0 : half.reduce((sum, { at, bytes }) => sum + (at - middle) * (bytes - mean), 0) / spread;
      return { mean, growth: slope * (half.at(-1)!.at - half[0]!.at) };
    },
  };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
