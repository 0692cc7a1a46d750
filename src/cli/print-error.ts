import { shorten } from '../clean-text.ts';
import { PocNormsError } from '../errors.ts';
import { tellInDetail, tellLines } from './print.ts';

/** Longer than any message of ours, so that a longer one quotes other text. */
const LONGEST_LINE = 2_000;

/**
 * Prints one error for a person and sets the exit code: what is wrong, what to do, no stack. DEBUG=poc-norms shows the
 * cause too.
 */
export function printError(error: unknown): void {
  const known = error instanceof PocNormsError;
  const lines = known
    ? [error.message, ...[...error.details, error.hint].map((line) => `  ${line}`)]
    : [`Unexpected: ${error instanceof Error ? error.message : String(error)}`];
  tellLines(lines.map((line, index) => shorten(index === 0 ? `poc-norms: ${line}` : line, LONGEST_LINE)));
  if (process.env.DEBUG === 'poc-norms') tellInDetail(known ? error.cause : error);
  process.exitCode = known ? error.exitCode : 70;
}
