import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kind, concatAST, parse, GraphQLError, type DocumentNode } from 'graphql';
import { PocNormsError } from '../errors.ts';
import { expandSdl } from '../model/expand-sdl.ts';

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

function parseFile(name: string, text: string): DocumentNode {
  try {
    return parse(text);
  } catch (cause) {
    const at = cause instanceof GraphQLError ? cause.locations?.[0] : undefined;
    throw new PocNormsError(
      'SCHEMA_INVALID',
      `schema/${name}:${at?.line ?? 1}:${at?.column ?? 1} ${String(cause)}`,
      'Correct the SDL.',
      cause,
    );
  }
}
