import type { Field, Model, NodeType, Relationship } from '../model/model.ts';
import { sourceFields, writtenFields, writtenRelationships } from '../model/written-members.ts';
import { LINE } from './write-yaml.ts';

/** A record to fill in: what is required with an empty value, the rest as comments, each below its description. */
export function draftRecord(type: NodeType, model: Model, id: string): string {
  const lines = [
    ...writtenFields(type.fields).flatMap((field) => (field.name === 'id' ? [...comment(field.description), `id: ${id}`] : fieldLines(model, field))),
    ...writtenRelationships(type).flatMap((relationship) => relationshipLines(model, relationship)),
    'source:',
    ...sourceFields(type.fields).flatMap((field) => fieldLines(model, field, '  ')),
  ];
  return `${lines.join('\n')}\n`;
}

function fieldLines(model: Model, field: Field, indent = ''): string[] {
  return [...comment(describe(model, field), `${indent}# `), `${indent}${field.required ? `${field.name}:` : `# ${field.name}:${field.list ? ' []' : ''}`}`];
}

function relationshipLines(model: Model, { name, description, targets, list, properties }: Relationship): string[] {
  const fields = writtenFields(model.edges.get(properties)!);
  const head = comment(`${description} ${list ? 'A list of ids' : 'The id'} of ${[...targets].join(', ')}.`);
  if (fields.length === 0) return [...head, `# ${name}:${list ? ' []' : ''}`];
  const keys = fields.flatMap((field) => fieldLines(model, field, '#     '));
  return [...head, `# ${name}:`, '#   - id:', ...keys, '#     source: { id: , locator: , verification: }'];
}

function describe(model: Model, { description, type, list }: Field): string {
  const terms = [...(model.vocabularies.get(type)?.keys() ?? [])];
  return [description, ...(list ? ['A list.'] : []), ...(terms.length > 0 ? [`One of ${terms.join(', ')}.`] : [])].join(' ');
}

/** Words as lines of a comment. */
function comment(text: string, start = '# '): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines.pop()!;
    if (line === '') lines.push(`${start}${word}`);
    else if (line.length + 1 + word.length <= LINE) lines.push(`${line} ${word}`);
    else lines.push(line, `${start}${word}`);
  }
  return lines;
}
