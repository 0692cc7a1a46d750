import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process: ids are used again by the system, so the time of its start belongs to it. */
export interface ProcessIdentity {
  pid: number;
  startedAt: string;
}

/** Tells who a process is; null when there is none of that id. */
export function identifyProcess(pid: number): ProcessIdentity | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null;
  }
  const startedAt = startOf(pid);
  return startedAt === null ? null : { pid, startedAt };
}

/** Tells whether the same process still runs. */
export function stillRuns({ pid, startedAt }: ProcessIdentity): boolean {
  return identifyProcess(pid)?.startedAt === startedAt;
}

function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return startByPs(pid);
  }
}

/** Systems without /proc, such as macOS. */
function startByPs(pid: number): string | null {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null;
  } catch {
    return null;
  }
}
