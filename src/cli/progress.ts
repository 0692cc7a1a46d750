import type { Progress } from '../neo4j/load-graph.ts';

/** Shows progress on one line of stderr; says nothing when stderr is no terminal. */
export const progress: Progress = process.stderr.isTTY
  ? (message) => void process.stderr.write(`\r\u001B[K${message}`)
  : () => undefined;

/** Clears the progress line before something else is printed. */
export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
}

/** Prints one line that stays, whatever progress stood there. */
export const report: Progress = (message) => {
  endProgress();
  process.stderr.write(`poc-norms: ${message}\n`);
};
