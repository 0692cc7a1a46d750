import type { Field, NodeType, Relationship } from './model.ts';
import { provenanceFieldNames, provenanceFields } from './provenance.ts';

/**
 * The fields that a record or an entry writes as its own keys, in the order of the SDL: neither computed nor part of
 * `source`.
 */
export function writtenFields(fields: readonly Field[]): Field[] {
  return fields.filter((field) => !field.computed && !provenanceFieldNames.has(field.name));
}

/** The relationships that a record of the type writes; the other end writes the rest. */
export function writtenRelationships(type: NodeType): Relationship[] {
  return type.relationships.filter((relationship) => relationship.direction === 'OUT');
}

/** The fields of provenance under the names that they have as keys of `source`. */
export function sourceFields(fields: readonly Field[]): Field[] {
  return Object.entries(provenanceFields).map(([key, name]) => ({
    ...fields.find((field) => field.name === name)!,
    name: key,
  }));
}
