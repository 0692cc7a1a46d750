import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { PocNormsError } from '../../errors.ts';

/** Reads the text of a file that a question names, or of standard input for `-`. */
export async function readQuestion(file: string): Promise<string> {
  const content = file === '-' ? await text(process.stdin) : await readText(file);
  if (content.trim() !== '') return content;
  throw new PocNormsError(
    'QUESTION_UNREADABLE',
    file === '-' ? 'Standard input is empty.' : `${file} is empty.`,
    'Give a GraphQL query, such as { missions { acronym } }.',
  );
}

async function readText(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const hint = file.includes('{')
      ? "That looks like a query: give it on standard input, such as echo '{ missions { acronym } }' | poc-norms query -"
      : 'Name a text file in UTF-8, or - for standard input.';
    const problem =
      code === 'ENOENT' || code === 'ENAMETOOLONG'
        ? 'There is no file'
        : code === 'EISDIR'
          ? 'This is a folder:'
          : code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
            ? 'This is no text in UTF-8:'
            : 'Cannot read';
    throw new PocNormsError(
      'QUESTION_UNREADABLE',
      `${problem} ${file.length > 100 ? `${file.slice(0, 100)}…` : file}`,
      hint,
      cause,
    );
  }
}
