import { readFileSync } from 'node:fs';

/** What Linux calls a tick in /proc, on every architecture that Node runs on. */
const TICK_MS = 10;

/** The CPU time that a process has had with all its threads, in milliseconds, to 10 ms. Linux only. */
export function cpuTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS; // utime and stime of proc(5), counted after the name
}
