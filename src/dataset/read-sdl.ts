import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphQLError, Kind, Source, concatAST, parse, type DocumentNode } from 'graphql';
import { expandSdl } from '../model/expand-sdl.ts';
import { invalidAt } from '../model/invalid-sdl.ts';

/**
 * Reads all files below `schema/` as one document, interfaces first, since @neo4j/graphql warns of limits in the order
 * in which it meets types.
 */
export async function readSdl(directory: string): Promise<DocumentNode> {
  const names = (await readdir(directory, { recursive: true }))
    .filter((name) => name.endsWith('.graphql') && !name.startsWith('generated'))
    .sort();
  const documents = await Promise.all(
    names.map(async (name) => parseFile(name, await readFile(join(directory, name), 'utf8'))),
  );
  const { definitions } = expandSdl(concatAST(documents));
  const isInterface = (definition: (typeof definitions)[number]): boolean =>
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
  return {
    kind: Kind.DOCUMENT,
    definitions: [...definitions.filter(isInterface), ...definitions.filter((definition) => !isInterface(definition))],
  };
}

/** Parses a file, whose path every node keeps. */
function parseFile(name: string, text: string): DocumentNode {
  const file = `schema/${name.replaceAll('\\', '/')}`;
  try {
    return parse(new Source(text, file));
  } catch (cause) {
    const at = cause instanceof GraphQLError ? cause.locations?.[0] : undefined;
    throw invalidAt({ file, line: at?.line ?? 1, column: at?.column ?? 1 }, String(cause), cause);
  }
}
