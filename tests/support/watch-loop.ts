/**
 * What some work comes to, and the longest time, in milliseconds, for which it held the event loop. It is counted in the CPU time of this process, since on a busy machine the loop waits for others, too;
 * compiling and collecting garbage, for which V8 has threads of its own, count in it.
 */
export async function watchLoop<T>(work: () => Promise<T>): Promise<[T, number]> {
  let longest = 0;
  let last = cpuMs();
  let watching = true;
  const look = (): void => {
    const now = cpuMs();
    longest = Math.max(longest, now - last);
    last = now;
    if (watching) setImmediate(look);
  };
  setImmediate(look);
  try {
    const result = await work();
    return [result, (look(), longest)];
  } finally {
    watching = false;
  }
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
