import type { GraphQLFormattedError } from 'graphql';

/** The body of an answer of the API. */
export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
  extensions?: { dataset?: { version: string }; notices?: readonly { message: string }[] };
}
