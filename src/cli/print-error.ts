import { PocNormsError } from '../errors.ts';

/** Prints one error for a person and sets the exit code: what is wrong, what to do, no stack. DEBUG=poc-norms shows the cause too. */
export function printError(error: unknown): void {
  const known = error instanceof PocNormsError;
  const message = known ? `${error.message}\n  ${error.hint}` : `Unexpected: ${error instanceof Error ? error.message : String(error)}`;
  process.stderr.write(`poc-norms: ${message}\n`);
  if (process.env.DEBUG === 'poc-norms') console.error(known ? error.cause : error);
  process.exitCode = known ? error.exitCode : 70;
}
