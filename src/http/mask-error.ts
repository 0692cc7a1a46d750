import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { shorten } from '../clean-text.ts';
import { PocNormsError } from '../errors.ts';
import { apiCodes, isApiCode, type ApiCode } from './api-codes.ts';
import { ownMessage } from './own-message.ts';

/**
 * Makes the last look at every error of an answer: what is about the request stays as it is, but for the length of what
 * it quotes, and what is our fault is logged with an incident id, of which the client gets the id alone.
 */
export function maskWith(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    const { path, locations, extensions: { code } = {} } = formatted;
    if (original instanceof PocNormsError && isApiCode(original.code)) {
      return {
        message: ownMessage(`${original.message} ${original.hint}`),
        ...(locations && { locations }),
        ...(path && { path }),
        extensions: { code: original.code },
      };
    }
    if (original instanceof GraphQLError && isApiCode(code) && code !== 'INTERNAL_SERVER_ERROR')
      return { ...formatted, message: ownMessage(formatted.message), extensions: shortened(formatted.extensions!) };
    const incident = randomUUID();
    logger.error({ incident, err: original }, 'a defect');
    return {
      message: `The server could not answer. Please report incident ${incident}.`,
      ...(path && { path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', incident },
    };
  };
}

const LONGEST_VALUE = 100;

function shortened(extensions: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(extensions).map(([name, value]) => [
      name,
      typeof value === 'string' ? shorten(value, LONGEST_VALUE) : value,
    ]),
  );
}

/** An error that takes the whole answer along, with the status of its code. */
export function asWholeError(error: unknown): unknown {
  if (error instanceof PocNormsError && isApiCode(error.code))
    return new GraphQLError(error.message, { originalError: error, extensions: withStatus(error.code) });
  if (error instanceof GraphQLError && isApiCode(error.extensions.code))
    return new GraphQLError(error.message, {
      nodes: error.nodes ?? null,
      extensions: { ...error.extensions, ...withStatus(error.extensions.code) },
    });
  return error;
}

function withStatus(code: ApiCode): { code: ApiCode; http: { status: number } } {
  return { code, http: { status: apiCodes[code] } };
}
