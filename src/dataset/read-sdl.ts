import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphQLError, Source, concatAST, parse, type DocumentNode } from 'graphql';
import { expandSdl } from '../model/expand-sdl.ts';
import { invalidAt } from '../model/invalid-sdl.ts';

/** Reads all files below `schema/`, but for what is generated, as one document, and writes out what it says once. */
export async function readSdl(directory: string): Promise<DocumentNode> {
  const names = (await readdir(directory, { recursive: true }))
    .filter((name) => name.endsWith('.graphql') && !name.startsWith('generated'))
    .sort();
  const documents = await Promise.all(
    names.map(async (name) => parseFile(name, await readFile(join(directory, name), 'utf8'))),
  );
  return expandSdl(concatAST(documents));
}

/** Parses a file, whose path every node keeps. */
function parseFile(name: string, text: string): DocumentNode {
  const file = `schema/${name.replaceAll('\\', '/')}`;
  try {
    return parse(new Source(text, file));
  } catch (cause) {
    if (!(cause instanceof GraphQLError)) throw cause;
    const { line, column } = cause.locations?.[0] ?? { line: 1, column: 1 };
    throw invalidAt({ file, line, column }, cause.message, cause);
  }
}
