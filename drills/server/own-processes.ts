import type { ChildProcess } from 'node:child_process';

const running = new Set<ChildProcess>();

/** Notes a child of this process, so that it ends when this process does, however a test ends. */
export function own<T extends ChildProcess>(child: T): T {
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Ends all of them with this process, an interrupted one too. */
export function endOwnWithThis(): void {
  process.once('exit', () => {
    for (const child of running) child.kill('SIGTERM');
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
}
