import type { GraphQLFormattedError } from 'graphql';
import { PocNormsError, type ErrorCode } from '../../errors.ts';
import type { Answer } from './answer.ts';

/** The names of the options of a command by the names of the API's arguments. */
export type OptionNames = Readonly<Record<string, string>>;

/** The codes of the API that are not about the question. */
const codes: Readonly<Record<string, ErrorCode>> = {
  INTERNAL_SERVER_ERROR: 'SERVER_FAILED',
  DATASET_CHANGING: 'DATASET_CHANGING',
  NOT_FOUND: 'NOT_GRAPHQL',
  QUERY_TIMEOUT: 'QUERY_TIMEOUT',
  QUERY_TOO_EXPENSIVE: 'QUERY_TOO_EXPENSIVE',
  SERVICE_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
};

const hints: Partial<Record<ErrorCode, string>> = {
  SERVER_FAILED: 'This is a defect of the API or of its database, not of the question.',
  DATASET_CHANGING: 'Records are being loaded.',
  QUERY_TIMEOUT: 'The database may be busy.',
  QUERY_TOO_EXPENSIVE: 'docs/limits.md has all limits.',
  SERVICE_UNAVAILABLE: 'The database is starting, or is busy.',
  NOT_GRAPHQL: 'Name the GraphQL endpoint, such as http://127.0.0.1:4000/graphql.',
};

/** How many errors of one answer are shown. */
const SHOWN = 20;

/**
 * Throws what an answer says of errors, as lines of one error. With `options` the query is a command's own, whose
 * options are to be corrected; without, places in it are named.
 */
export function refuseErrors({ errors = [] }: Answer, options?: OptionNames): void {
  const [first] = errors;
  if (!first) return;
  const code =
    errors.map(({ extensions }) => codes[String(extensions?.code)]).find((it) => it !== undefined) ??
    'QUESTION_REFUSED';
  const [message, ...details] = errors.slice(0, SHOWN).map((error) => describe(error, options === undefined));
  const more = errors.length > SHOWN ? [`… and ${errors.length - SHOWN} more; --json has all.`] : [];
  throw new PocNormsError(code, message!, hints[code] ?? hint(first, options ?? {}), errors, [...details, ...more]);
}

function describe({ message, locations, path }: GraphQLFormattedError, withPlace: boolean): string {
  if (!withPlace) return message;
  const place = locations?.[0]
    ? ` (line ${locations[0].line}, column ${locations[0].column})`
    : path
      ? ` (at ${path.join('.')})`
      : '';
  return `${message}${place}`;
}

function hint({ message, extensions }: GraphQLFormattedError, options: OptionNames): string {
  if (extensions?.code === 'OPERATION_RESOLUTION_FAILURE') return 'Name an operation of the file with --operation.';
  const argument =
    typeof extensions?.argument === 'string' ? extensions.argument : /^Variable "\$(\w+)/.exec(message)?.[1];
  const option = argument === undefined ? undefined : options[argument];
  const said = typeof extensions?.code === 'string' ? `${extensions.code}: ` : '';
  return option
    ? `${said}correct ${option}.`
    : argument
      ? `${said}correct the argument or variable ${argument}.`
      : `${said}correct the query.`;
}
