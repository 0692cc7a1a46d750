import { send, type Target } from './client.ts';

/** What came of asking for some time. */
export interface Block {
  /** Of every answer, in milliseconds. */
  latencies: number[];
  milliseconds: number;
}

/**
 * Asks the same for some time, so many at once; each asks again as soon as it is answered. autocannon does this too,
 * but counts whole milliseconds, and many answers take one.
 */
export async function load(target: Target, concurrency: number, milliseconds: number): Promise<Block> {
  const latencies: number[] = [];
  const begin = performance.now();
  const client = async (): Promise<void> => {
    for (let start = performance.now(); start - begin < milliseconds;) {
      await send(target);
      const end = performance.now();
      latencies.push(end - start);
      start = end;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, client));
  return { latencies, milliseconds: performance.now() - begin };
}
