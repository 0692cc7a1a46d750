import { parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { PocNormsError } from '../../errors.ts';
import { readQuestion } from './read-question.ts';

/** Reads the variables of a query: a JSON object, or `@FILE` that holds one. */
export async function readVariables(argument: string | undefined): Promise<Record<string, unknown>> {
  if (argument === undefined) return {};
  const from = argument.startsWith('@') ? argument.slice(1) : undefined;
  const text = from === undefined ? argument : (await readQuestion(from)).replace(/^\uFEFF/, '');
  const where = from ?? '--variables';
  const value = parse(text, where);
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return sendable(value as Record<string, unknown>, where);
  throw new PocNormsError('USAGE', `${where} is no JSON object.`, 'Write the variables like {"id": "monusco"}.');
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // The message of JSON.parse names a place for some mistakes and not for others.
    const errors: ParseError[] = [];
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    const { offset = text.length, error } = errors[0] ?? {};
    const before = text.slice(0, offset).split('\n');
    const problem =
      error === undefined
        ? 'no JSON'
        : printParseErrorCode(error)
            .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
            .toLowerCase();
    throw new PocNormsError(
      'USAGE',
      `${where} is no JSON: ${problem} at line ${before.length}, column ${before.at(-1)!.length + 1}.`,
      'Write the variables like {"id": "monusco"}, in single quotes on a shell.',
      cause,
    );
  }
}

/** Variables that can be written again, as a request needs: what nests very deep can be read and not written. */
function sendable(variables: Record<string, unknown>, where: string): Record<string, unknown> {
  try {
    JSON.stringify(variables);
    return variables;
  } catch (cause) {
    throw new PocNormsError('USAGE', `${where} nests too deep.`, 'Write the variables like {"id": "monusco"}.', cause);
  }
}
