import { once } from 'node:events';
import { runCommand } from '../server/serve.ts';

const ENDS_WITHIN_MS = 400_000;

export interface Ended {
  /** The exit code; null when it ended by a signal. */
  code: number | null;
  /** All that was printed. */
  text: string;
  milliseconds: number;
}

export interface Running {
  pid: number;
  text(): string;
  ended: Promise<Ended>;
  signal(name: NodeJS.Signals): void;
}

/** Begins a command of ours on a data directory. */
export function begin(args: readonly string[], home: string, environment: Record<string, string> = {}): Running {
  const begun = performance.now();
  const child = runCommand(args, { POC_NORMS_HOME: home, LOG_LEVEL: 'error', ...environment });
  let text = '';
  const keep = (chunk: Buffer): void => void (text += chunk.toString());
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const late = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN_MS);
  const ended = once(child, 'close').then(([code]) => {
    clearTimeout(late);
    return { code: code as number | null, text, milliseconds: performance.now() - begun };
  });
  return { pid: child.pid!, text: () => text, ended, signal: (name) => void child.kill(name) };
}

/** Runs a command of ours to its end. */
export function run(args: readonly string[], home: string, environment: Record<string, string> = {}): Promise<Ended> {
  return begin(args, home, environment).ended;
}

/** What is wrong with what a command said: a stack, text of Java, or more lines than a message and what to do. */
export function findNoise(text: string): string[] {
  return /^\s+at \S+ ?\(|Exception\b|Unexpected:/m.test(text)
    ? [`it prints what is not for its user: ${text.slice(0, 300)}`]
    : [];
}

/** The failure that a command ended otherwise than it should, if it did. */
export function expectEnd(what: string, { code, text }: Ended, expected: number, words: RegExp): string[] {
  return code === expected && words.test(text)
    ? findNoise(text).map((noise) => `${what}: ${noise}`)
    : [`${what}: exit ${code ?? 'by a signal'}, ${text.slice(0, 400)}`];
}
