import { readFile } from 'node:fs/promises';
import { PocNormsError } from '../errors.ts';
import type { Copy, Print } from './copy.ts';
import { reduceCopy } from './reduce-copy.ts';

/**
 * Reads a copy of a source from a text file or a PDF. SOURCE_UNREADABLE when it is missing, empty, damaged or holds no
 * text.
 */
export async function readCopy(file: string, print: Print): Promise<Copy> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    const code = (cause as NodeJS.ErrnoException).code;
    throw unreadable(
      file,
      code === 'ENOENT' ? 'is not there' : code === 'EISDIR' ? 'is a folder' : 'cannot be read',
      cause,
    );
  });
  const copy = reduceCopy(isPdf(bytes) ? await readPdf(file, bytes) : decode(file, bytes), print);
  if (copy.stream.length === 0) throw unreadable(file, 'holds no text');
  return copy;
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

async function readPdf(file: string, bytes: Uint8Array): Promise<string> {
  try {
    const { extractText, getDocumentProxy } = await import('unpdf'); // Large, and needed for PDFs alone.
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }), {
      mergePages: false,
    });
    return text.join('\n');
  } catch (cause) {
    throw unreadable(file, 'is a PDF that cannot be read', cause);
  }
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable(file, 'is neither a PDF nor text in UTF-8', cause);
  }
}

function unreadable(file: string, problem: string, cause?: unknown): PocNormsError {
  return new PocNormsError(
    'SOURCE_UNREADABLE',
    `The copy ${file} ${problem}.`,
    'Name a text file in UTF-8 or a PDF with text in it.',
    cause,
  );
}
