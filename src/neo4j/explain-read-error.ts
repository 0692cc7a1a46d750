import { PocNormsError } from '../errors.ts';

/**
 * Puts what a read was refused with into words for a client, without a word of the driver's; anything else stays as it
 * is, a defect of ours.
 */
export function explainReadError(cause: unknown): unknown {
  if (cause instanceof PocNormsError && !cause.code.startsWith('NEO4J_')) return cause;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  if (/TransactionTimedOut|Transaction\.Terminated|TransactionMarkedAsFailed/.test(code)) {
    return new PocNormsError(
      'QUERY_TIMEOUT',
      'The database took too long for this question.',
      'Ask for less, or in several requests.',
      cause,
    );
  }
  if (code.includes('ProcedureCallFailed') && (cause as Error).message.includes('no such fulltext schema index')) {
    return new PocNormsError(
      'SERVICE_UNAVAILABLE',
      'The database lacks an index that this question needs: another version wrote it.',
      'Run `poc-norms load`, or start a server on it, and ask again.',
      cause,
    );
  }
  if (/MemoryPool|OutOfMemory/.test(code)) {
    return new PocNormsError(
      'QUERY_TOO_EXPENSIVE',
      'The question needs more memory than one may have.',
      'Ask for less, or in several requests.',
      cause,
    );
  }
  // "N/A" is what the driver says of a connection that it could not get in time.
  if (
    /^(ServiceUnavailable|SessionExpired|N\/A)$|^NEO4J_|^Neo\.TransientError\.|^Neo\.DatabaseError\.|^Neo\.ClientError\.(Security|Database)\./.test(
      code,
    )
  ) {
    return new PocNormsError(
      'SERVICE_UNAVAILABLE',
      'The database does not answer at this moment.',
      'Ask again in some seconds.',
      cause,
    );
  }
  return cause;
}
