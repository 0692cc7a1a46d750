import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../bench/generate/random.ts';

/** What happens to bytes and connections between two processes. */
export interface NetworkFault {
  name: string;
  /** What becomes of a connection that is made, and of those that are there, while the fault lasts. */
  connections: 'carried' | 'reset' | 'closed' | 'refused';
  /** Carries a piece on its way; answers false when nothing of this connection is to arrive any more. */
  carry(piece: Buffer, write: (piece: Buffer) => void, removed: Promise<void>): Promise<boolean>;
}

const carried = { connections: 'carried' } as const;
const never = { carry: () => Promise.resolve(false) };

/** Nothing answers at the other end, and what was connected is not any more. */
export const noWay: NetworkFault = { ...never, connections: 'refused', name: 'no way at all' };

/**
 * The toxics of toxiproxy, and two ways in which a network goes silent: what was sent is lost, or arrives when it is
 * mended.
 */
export const networkFaults = (random: Random): readonly NetworkFault[] => [
  {
    ...carried,
    name: 'latency of 1 s',
    carry(piece, write) {
      setTimeout(() => write(piece), 1_000); // Pieces follow each other without waiting.
      return Promise.resolve(true);
    },
  },
  { ...carried, name: 'jitter up to 1 s', carry: (piece, write) => after(random.next() * 1_000, () => write(piece)) },
  { ...carried, name: 'a limit of 10 kB/s', carry: (piece, write) => inPieces(piece, 1_000, 100, write) },
  { ...carried, name: 'pieces of 20 bytes', carry: (piece, write) => inPieces(piece, 20, 1, write) },
  { ...carried, ...never, name: 'silence for ever' },
  {
    ...carried,
    name: 'silence for a while',
    async carry(piece, write, removed) {
      await removed;
      write(piece);
      return true;
    },
  },
  { ...never, connections: 'reset', name: 'reset connections' },
  { ...never, connections: 'closed', name: 'closed connections' },
  noWay,
];

async function after(milliseconds: number, deliver: () => void): Promise<true> {
  await pause(milliseconds);
  deliver();
  return true;
}

async function inPieces(
  whole: Buffer,
  size: number,
  milliseconds: number,
  write: (piece: Buffer) => void,
): Promise<true> {
  for (let start = 0; start < whole.length; start += size)
    await after(milliseconds, () => write(whole.subarray(start, start + size)));
  return true;
}
