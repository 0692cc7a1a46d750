/**
 * Every `extensions.code` of an answer, with the status of the response when nothing else could be answered.
 * docs/errors.md lists exactly these.
 */
export const apiCodes = {
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  BAD_USER_INPUT: 400,
  BAD_REQUEST: 400,
  QUERY_TOO_EXPENSIVE: 400,
  PERSISTED_QUERY_NOT_SUPPORTED: 400,
  NOT_FOUND: 404,
  QUERY_TIMEOUT: 504,
  DATASET_CHANGING: 503,
  SERVICE_UNAVAILABLE: 503,
  REQUEST_ABANDONED: 499,
  INTERNAL_SERVER_ERROR: 500,
} as const;

export type ApiCode = keyof typeof apiCodes;

export function isApiCode(code: unknown): code is ApiCode {
  return typeof code === 'string' && Object.hasOwn(apiCodes, code);
}
