import type { GraphQLFormattedError } from 'graphql';
import { PocNormsError, type ErrorCode } from '../../errors.ts';
import type { Answer } from './answer.ts';

/** The names of the options of a command by the names of the API's arguments. */
export type OptionNames = Readonly<Record<string, string>>;

/** Throws what an answer says of errors: all of them in one message, with where each stands and which option it is about. */
export function refuseErrors({ errors = [] }: Answer, options: OptionNames): void {
  const [first] = errors;
  if (!first) return;
  const codes = errors.map(({ extensions }) => extensions?.code);
  const code: ErrorCode = codes.includes('INTERNAL_SERVER_ERROR') ? 'SERVER_FAILED' : codes.includes('DATASET_CHANGING') ? 'DATASET_CHANGING' : 'QUESTION_REFUSED';
  throw new PocNormsError(code, errors.map(describe).join('\n'), hint(code, first, options), errors);
}

function describe({ message, locations, path }: GraphQLFormattedError): string {
  const place = locations?.[0] ? ` (line ${locations[0].line}, column ${locations[0].column})` : path ? ` (at ${path.join('.')})` : '';
  return `${message}${place}`;
}

function hint(code: ErrorCode, { message, extensions }: GraphQLFormattedError, options: OptionNames): string {
  if (code === 'SERVER_FAILED') return 'This is a defect of the API or of its database, not of the question.';
  if (code === 'DATASET_CHANGING') return 'Records are being loaded.';
  const argument = typeof extensions?.argument === 'string' ? extensions.argument : /^Variable "\$(\w+)/.exec(message)?.[1];
  const option = argument === undefined ? undefined : options[argument];
  const said = typeof extensions?.code === 'string' ? `${extensions.code}: ` : '';
  return option ? `${said}correct ${option}.` : argument ? `${said}correct the argument or variable ${argument}.` : `${said}correct the query.`;
}
