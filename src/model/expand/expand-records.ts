import { Kind, type DocumentNode } from 'graphql';
import { argumentOf } from '../directive-of.ts';
import { labelOf } from '../label-of.ts';
import { parseDirectives } from './parse-directives.ts';

/**
 * Writes out what `@record` says of a type: its label in Neo4j, the page of its lists, that it can be asked for and
 * counted, and whose fields it has.
 */
export function expandRecords(sdl: DocumentNode): DocumentNode {
  const definitions = sdl.definitions.map((type) => {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return type;
    const page = argumentOf<number>(type, 'record', 'page');
    if (page === undefined) return type;
    const most = argumentOf<number>(type, 'record', 'most')!;
    const fieldsOf = argumentOf<string | readonly string[]>(type, 'record', 'fieldsOf')!;
    const implied = parseDirectives(`
      @node(labels: ["${labelOf(type.name.value)}"])
      @query(read: true, connection: true, aggregate: true)
      @limit(default: ${page}, max: ${most})
      @with(fieldsOf: ${JSON.stringify(fieldsOf)})
    `);
    return { ...type, directives: [...type.directives!, ...implied] };
  });
  return { ...sdl, definitions };
}
