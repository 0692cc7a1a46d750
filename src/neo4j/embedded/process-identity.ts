import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A process: ids are used again by the system, so the time of its start belongs to it; and both by other systems, so
 * that of this one belongs to it too.
 */
export interface ProcessIdentity {
  pid: number;
  /** Ticks of the kernel, which no clock that is set moves; a day and time in UTC where there is no /proc. */
  startedAt: string;
  /**
   * Which system, since when: the id that Linux draws at each boot; empty elsewhere, where the day and time of the
   * start tell.
   */
  system: string;
}

/** Tells who a process is; null when there is none of that id. */
export function identifyProcess(pid: number): ProcessIdentity | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null;
  }
  const startedAt = startOf(pid);
  return startedAt === null ? null : { pid, startedAt, system: systemId() };
}

/** Tells whether the same process still runs. */
export function stillRuns({ pid, startedAt, system }: ProcessIdentity): boolean {
  const now = identifyProcess(pid);
  return now?.startedAt === startedAt && now.system === system;
}

function systemId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
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

/** Systems without /proc, such as macOS. `ps` prints by zone and language, which may differ between two who ask. */
function startByPs(pid: number): string | null {
  try {
    return (
      execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' },
      }).trim() || null
    );
  } catch {
    return null;
  }
}
