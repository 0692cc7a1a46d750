import { getLocation, type ASTNode } from 'graphql';
import { PocNormsError } from '../errors.ts';

/** The error of a declaration that cannot be used; it names the declaration's place where that is known. */
export function invalidSdl({ loc }: ASTNode, message: string, cause?: unknown): PocNormsError {
  return invalidAt(loc && { file: loc.source.name, ...getLocation(loc.source, loc.start) }, message, cause);
}

/** The same of a place that is known without a declaration. */
export function invalidAt(
  place: { file: string; line: number; column: number } | undefined,
  message: string,
  cause?: unknown,
): PocNormsError {
  const where = place ? `${place.file}:${place.line}:${place.column} ` : '';
  return new PocNormsError('SCHEMA_INVALID', `${where}${message}`, 'Correct the SDL in schema/.', cause);
}
