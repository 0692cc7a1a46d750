import { GraphQLError } from 'graphql';
import { invalidAt } from '../model/invalid-sdl.ts';

/**
 * The SCHEMA_INVALID error for what @neo4j/graphql refuses, which it throws as one error or a list of them: the first,
 * with its place; anything else is returned as it is.
 */
export function refusedSdl(cause: unknown): unknown {
  const [error] = [cause].flat();
  if (!(error instanceof GraphQLError)) return cause;
  const at = error.locations?.[0];
  const file = error.nodes?.[0]?.loc?.source.name ?? error.source?.name;
  return invalidAt(at && file !== undefined ? { file, ...at } : undefined, error.message, error);
}
