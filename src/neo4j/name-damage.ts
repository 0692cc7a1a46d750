import { PocNormsError } from '../errors.ts';

/**
 * What a server says when it cannot read or write its own store. Those of transactions are also of a full disk or of a
 * server that goes down.
 */
const damaged = /^Neo\.DatabaseError\./;

/** The same in a load or an import, where nobody else takes away nodes that an index of ours still holds. */
export const damagedWhileWriting = /^Neo\.(?:DatabaseError\.|ClientError\.Statement\.EntityNotFound$)/;

/** Whether an error, or what is behind it, is one that a server has with its own store. */
export function tellsOfDamage(error: unknown, codes: RegExp = damaged): boolean {
  const { code = '' } = ((error instanceof PocNormsError ? error.cause : error) ?? {}) as { code?: unknown };
  return codes.test(String(code)) && !String(code).startsWith('Neo.DatabaseError.Transaction.');
}

/** Does something with a database; NEO4J_STORE_DAMAGED when it fails with one of these codes. */
export async function namingDamage<Result>(task: () => Promise<Result>, codes?: RegExp): Promise<Result> {
  try {
    return await task();
  } catch (error) {
    throw tellsOfDamage(error, codes) ? notGivenBack(error) : error;
  }
}

/** The error of a database that does not give back what was written, wherever it runs. */
export function notGivenBack(cause?: unknown): PocNormsError {
  return new PocNormsError(
    'NEO4J_STORE_DAMAGED',
    'The database does not give back what was loaded into it: its store is damaged.',
    'Put the folder `data` of POC_NORMS_HOME aside and start again, or, where NEO4J_URI is set, load into an empty database; then import your texts again.',
    cause,
  );
}
