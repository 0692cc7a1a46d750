import {
  Kind,
  isInputObjectType,
  parse,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { directiveOf } from '../../model/directive-of.ts';

/**
 * The property by which every edge differs from every other one of its type; the loader and the import of texts write
 * it.
 */
export const EDGE_ORDER = '_order';

const description =
  'The order of the records, or of the imported texts. Whatever else is asked for, this decides last.';

/** The SDL with that property on every type of edges: to sort by, and for nothing else. */
export function withEdgeOrder(sdl: DocumentNode): DocumentNode {
  const directives = '@selectable(onRead: false, onAggregate: false) @filterable(byValue: false, byAggregate: false)';
  const order = (parse(`type T { ${EDGE_ORDER}: String ${directives} }`).definitions[0] as ObjectTypeDefinitionNode)
    .fields!;
  const add = (fields: readonly FieldDefinitionNode[] = []): FieldDefinitionNode[] => [...fields, ...order];
  const isOfEdges = (type: ObjectTypeDefinitionNode): boolean =>
    directiveOf(type, 'relationshipProperties') !== undefined;
  return {
    ...sdl,
    definitions: sdl.definitions.map((type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION && isOfEdges(type) ? { ...type, fields: add(type.fields) } : type,
    ),
  };
}

/** Says in the schema what sorting by that property means. */
export function describeEdgeOrder(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    const order = isInputObjectType(type) ? type.getFields()[EDGE_ORDER] : undefined;
    if (order) order.description = description;
  }
  return schema;
}
