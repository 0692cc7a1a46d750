/** A question as GraphQL clients send it. */
export interface Question {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/** Something that nobody should send, and what a good server says to it. */
export interface Case {
  name: string;
  /** The body of the request: bytes as they are, or a question as JSON. */
  body: string | Buffer | Question;
  method?: string;
  /** Where it is sent instead of /graphql. */
  path?: string;
  headers?: Record<string, string>;
  /** The statuses that fit. */
  status?: readonly number[];
  /** The codes of which one fits; `OK` is an answer without errors. Without it, any documented code fits. */
  codes?: readonly string[];
  /** What the data must hold, for an answer without errors. */
  holds?: (data: Record<string, unknown>) => boolean;
  /** Milliseconds, where 200 are not enough. */
  within?: number;
}

export const refused = { status: [200, 400] } as const;
export const badInput = { ...refused, codes: ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED'] } as const;
export const badRequest = { status: [400], codes: ['BAD_REQUEST'] } as const;
export const tooExpensive = {
  ...refused,
  codes: ['QUERY_TOO_EXPENSIVE', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED', 'BAD_USER_INPUT'],
} as const;
