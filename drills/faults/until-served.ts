import { setTimeout as pause } from 'node:timers/promises';
import { serves } from '../server/serves.ts';

/** Milliseconds until a server answers from its dataset again; null when that takes longer than `within`. */
export async function untilServed(url: string, within: number): Promise<number | null> {
  const began = performance.now();
  while (performance.now() - began < within) {
    if (await serves(url, within)) return performance.now() - began;
    await pause(50);
  }
  return null;
}
