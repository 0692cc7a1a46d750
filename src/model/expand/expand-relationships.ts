import { Kind, type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode } from 'graphql';
import { directiveOf } from '../directive-of.ts';
import { parseDirectives } from './parse-directives.ts';

/** Nothing is written through the API, and edges are counted on their connection. */
const standard = argumentsOf('nestedOperations: [], aggregate: false');
/** Edges of records carry where they come from. */
const ofRecords = argumentsOf('properties: "ProvenanceProperties"');

/** Writes the arguments of `@relationship` that every relationship has, unless it writes others. */
export function expandRelationships(sdl: DocumentNode): DocumentNode {
  const definitions = sdl.definitions.map((type) => {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return type;
    const isImported = directiveOf(type, 'imported') !== undefined;
    const fields = type.fields?.map((field) => expandField(field, isImported));
    return { ...type, ...(fields && { fields }) };
  });
  return { ...sdl, definitions };
}

function expandField(field: FieldDefinitionNode, ofImported: boolean): FieldDefinitionNode {
  const isImported = ofImported || directiveOf(field, 'imported') !== undefined;
  const implied = isImported ? standard : [...standard, ...ofRecords];
  const directives = field.directives?.map((directive): ConstDirectiveNode => {
    if (directive.name.value !== 'relationship') return directive;
    const given = directive.arguments ?? [];
    const missing = implied.filter(({ name }) => !given.some((argument) => argument.name.value === name.value));
    return { ...directive, arguments: [...given, ...missing] };
  });
  return { ...field, ...(directives && { directives }) };
}

function argumentsOf(text: string): NonNullable<ConstDirectiveNode['arguments']> {
  return parseDirectives(`@relationship(${text})`)[0]!.arguments!;
}
