/**
 * Every error that this project throws on purpose: its code and the exit code of the command. docs/errors.md lists
 * exactly these.
 */
export const errorCodes = {
  USAGE: 2,
  SEED_UNREADABLE: 2,
  SEED_UNWRITABLE: 3,
  SOURCE_UNREADABLE: 2,
  SOURCE_DIFFERS: 1,
  WORDS_NOT_FOUND: 1,
  WORDS_AMBIGUOUS: 1,
  IMPORT_UNREADABLE: 2,
  SCHEMA_INVALID: 1,
  RECORDS_INVALID: 1,
  GENERATED_STALE: 1,
  JAVA_MISSING: 3,
  JAVA_TOO_OLD: 3,
  MAVEN_MISSING: 3,
  MAVEN_FAILED: 3,
  JARS_DIFFER: 3,
  HOME_NOT_WRITABLE: 3,
  HOME_IN_USE: 3,
  DISK_FULL: 3,
  NEO4J_DID_NOT_START: 3,
  NEO4J_STORE_DAMAGED: 3,
  NEO4J_ADDRESS: 3,
  NEO4J_UNREACHABLE: 3,
  NEO4J_CREDENTIALS: 3,
  NEO4J_TOO_OLD: 3,
  NEO4J_DATABASE_MISSING: 3,
  NEO4J_REFUSED: 3,
  PORT_TAKEN: 3,
  HOST_UNKNOWN: 3,
  DATASET_CHANGING: 3,
  DATASET_MISSING: 3,
  QUESTION_UNREADABLE: 2,
  QUESTION_REFUSED: 2,
  ROWS_UNCLEAR: 2,
  NOT_IN_GRAPH: 1,
  IDENTIFIER_AMBIGUOUS: 1,
  SERVER_UNREACHABLE: 3,
  SERVER_SLOW: 3,
  NOT_GRAPHQL: 3,
  SERVER_FAILED: 70,
  QUERY_TOO_EXPENSIVE: 2,
  QUERY_TIMEOUT: 3,
  SERVICE_UNAVAILABLE: 3,
  REQUEST_ABANDONED: 3,
  INTERRUPTED: 130,
} as const;

export type ErrorCode = keyof typeof errorCodes;

/**
 * An error that a user can act on: `message` says in one line what is wrong and where, `details` list more of that,
 * `hint` says what to do; the cause is kept for the log.
 */
export class PocNormsError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  /** Lines below the message. */
  readonly details: readonly string[];

  constructor(code: ErrorCode, message: string, hint: string, cause?: unknown, details: readonly string[] = []) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'PocNormsError';
    this.code = code;
    this.hint = hint;
    this.details = details;
  }

  /** The process exit code: 1 findings, 2 usage, 3 circumstances, 70 a defect, 130 ended by Ctrl-C or a signal. */
  get exitCode(): number {
    return errorCodes[this.code];
  }
}
