import { inspect } from 'node:util';
import { asLine, withoutSteering } from '../clean-text.ts';

// The one place where commands print. What stands in a line may come from a file name, a record or a server, so that
// none of it reaches a terminal or a file as it is.

/** Prints lines on standard output, each as one line: line ends within it are escaped. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(toText(lines));
}

/** Prints a value as JSON on standard output; characters that steer a terminal stay escaped. */
export function printJson(value: unknown): void {
  printLines(JSON.stringify(value, null, 2).split('\n'));
}

/** Prints a text of several lines on standard output, such as CSV, without the characters that steer a terminal. */
export function printText(text: string): void {
  process.stdout.write(withoutSteering(text));
}

/** Prints lines on standard error. */
export function tellLines(lines: readonly string[]): void {
  process.stderr.write(toText(lines));
}

/** Prints a value with its stack on standard error, for those who look for a defect. */
export function tellInDetail(value: unknown): void {
  tellLines(
    inspect(value)
      .split('\n')
      .map((line) => `    ${line}`),
  );
}

/** Replaces the line of a terminal that shows progress; prints nothing if standard error is not a terminal. */
export function tellProgress(message: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${asLine(message)}`);
}

function toText(lines: readonly string[]): string {
  return lines.map((line) => `${asLine(line)}\n`).join('');
}
