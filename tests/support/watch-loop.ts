import { readFileSync } from 'node:fs';

/**
 * What some work comes to, and the longest time, in milliseconds, for which the event loop did not turn meanwhile. It
 * is counted in the CPU time of this thread, since on a busy machine the loop waits for others, too. Where the system
 * does not tell that of a thread, it is the CPU time of the process, in which compiling and collecting garbage count.
 */
export async function watchLoop<T>(work: () => Promise<T>): Promise<[T, number]> {
  let longest = 0;
  let last = cpuMs();
  const look = (): void => {
    const now = cpuMs();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const looking = setInterval(look, 1);
  try {
    const result = await work();
    look();
    return [result, longest];
  } finally {
    clearInterval(looking);
  }
}

/** The main thread of a process has its number. */
const ownThread = `/proc/self/task/${process.pid}/schedstat`;

function cpuMs(): number {
  try {
    return Number(readFileSync(ownThread, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
}
