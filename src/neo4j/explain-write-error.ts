import { PocNormsError } from '../errors.ts';

/**
 * A NEO4J_REFUSED error for what a write was refused with; where a constraint forbids it, which is none of ours, it
 * names label and property.
 */
export function explainWriteError(cause: unknown, message: string, hint: string): PocNormsError {
  const forbidden = findConstraint(cause);
  if (!forbidden) return new PocNormsError('NEO4J_REFUSED', message, hint, cause);
  return new PocNormsError(
    'NEO4J_REFUSED',
    `${message} A constraint on ${forbidden} forbids it.`,
    'Drop that constraint if it is not of this project, or use a database of its own.',
    cause,
  );
}

/**
 * The label and the property of the constraint that a write broke, such as `PocNormsPerson(name)`; undefined when it
 * was refused for something else.
 */
function findConstraint(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !('code' in cause) || !String(cause.code).endsWith('.ConstraintValidationFailed'))
    return undefined;
  const [, label, property] = /label `([^`]+)`.*?propert(?:y|ies)[ (]+`([^`]+)`/s.exec(cause.message) ?? [];
  return label !== undefined && property !== undefined ? `${label}(${property})` : undefined;
}
