import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/**
 * The processes that a data directory is named to, in their arguments or in their environment: our server, the shell
 * beside the database, the database, Maven.
 */
export function findProcesses(home: string): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => pid !== process.pid && knows(pid, home));
  } catch {
    // Systems without /proc, such as macOS: only the arguments can be seen.
    return execFileSync('ps', ['-Aww', '-o', 'pid=,command='], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes(home))
      .map((line) => parseInt(line, 10));
  }
}

function knows(pid: number, home: string): boolean {
  return ['cmdline', 'environ'].some((file) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(home);
    } catch {
      return false; // It has ended, or is somebody else's.
    }
  });
}
