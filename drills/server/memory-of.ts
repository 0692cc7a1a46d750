import { execFileSync } from 'node:child_process';

/** The resident memory of a process in bytes; 0 when it is gone. */
export function memoryOf(pid: number): number {
  try {
    return (
      Number(
        execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
      ) * 1_024
    );
  } catch {
    return 0;
  }
}
