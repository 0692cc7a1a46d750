import type { Field, Model, NodeType, Relationship } from './model.ts';
import { dayPattern, notations } from './notations.ts';
import { sourceFields, writtenFields, writtenRelationships } from './written-members.ts';

/** A JSON Schema or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (draft 2020-12) of the records of a type: what an editor can complete and underline without the
 * rules.
 */
export function jsonSchema(model: Model, type: NodeType): JsonSchema {
  const fields = writtenFields(type.fields);
  const relationships = writtenRelationships(type).map(
    (relationship) => [relationship.name, relationshipSchema(model, relationship)] as const,
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: 'Generated from schema/ by `npm run generate`. Do not edit.',
    title: type.name,
    ...mapping(
      type.description,
      [...properties(model, fields), ...relationships, ['source', sourceReference]],
      [...requiredNames(fields), 'source'],
    ),
    $defs: { source: sourceSchema(model, type) },
  };
}

const sourceReference: JsonSchema = { $ref: '#/$defs/source' };

function sourceSchema(model: Model, type: NodeType): JsonSchema {
  const fields = sourceFields(type.fields);
  return mapping('What this rests on, and how far that was checked.', properties(model, fields), requiredNames(fields));
}

function relationshipSchema(model: Model, { description, properties: edge, list }: Relationship): JsonSchema {
  const fields = writtenFields(model.edges.get(edge)!);
  const id = { description: 'The id of the record at the other end.', ...text('ID') };
  const entry = mapping(
    'The record at the other end, and what the SDL says of the edge to it.',
    [['id', id], ...properties(model, fields), ['source', sourceReference]],
    ['id', ...requiredNames(fields)],
  );
  // An id alone cannot say what the edge has to say.
  const item = fields.some((field) => field.required) ? entry : { anyOf: [id, entry] };
  return list ? { description, type: 'array', items: item } : { description, ...item };
}

function properties(model: Model, fields: readonly Field[]): [string, JsonSchema][] {
  return fields.map((field) => {
    const vocabulary = model.vocabularies.get(field.type);
    const terms = [...(vocabulary ?? [])].map(([term, meaning]) => `\n- ${term}: ${meaning}`);
    const description = `${field.description}${terms.length > 0 ? '\n' : ''}${terms.join('')}`;
    const value = vocabulary ? { type: 'string', enum: [...vocabulary.keys()] } : scalar(field);
    return [field.name, { description, ...(field.list ? { type: 'array', minItems: 1, items: value } : value) }];
  });
}

function scalar({ type, notation }: Field): JsonSchema {
  switch (type) {
    case 'Int':
      return { type: 'integer' };
    case 'Boolean':
      return { type: 'boolean' };
    case 'Date':
      return { type: 'string', pattern: dayPattern.source };
    default:
      return text(notation ?? (type === 'ID' ? 'ID' : undefined));
  }
}

/** Text in a notation, or any that has no space around it. */
function text(notation: keyof typeof notations | undefined): JsonSchema {
  return { type: 'string', pattern: notation ? notations[notation].pattern.source : '^\\S([\\s\\S]*\\S)?$' };
}

function mapping(
  description: string,
  members: readonly (readonly [string, JsonSchema])[],
  required: readonly string[],
): JsonSchema {
  return {
    description,
    type: 'object',
    additionalProperties: false,
    required,
    properties: Object.fromEntries(members),
  };
}

function requiredNames(fields: readonly Field[]): string[] {
  return fields.filter((field) => field.required).map((field) => field.name);
}
