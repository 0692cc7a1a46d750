import {
  Kind,
  type ASTNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type NameNode,
  type ObjectTypeDefinitionNode,
  type StringValueNode,
  type TypeNode,
} from 'graphql';
import { argumentOf, directiveOf } from './directive-of.ts';
import { invalidSdl } from './invalid-sdl.ts';
import type { Computation, Field, Model, NodeType, Notation, Relationship } from './model.ts';
import { isShown, readShownFields } from './read-shown-fields.ts';
import { typeName } from './type-name.ts';

/** Derives the model from the SDL; a declaration that it cannot use is a SCHEMA_INVALID error with its place. */
export function readModel(sdl: DocumentNode): Model {
  const objects = sdl.definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
  const vocabularies = new Map(
    sdl.definitions
      .filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION)
      .map((definition) => [
        definition.name.value,
        new Map(definition.values?.map((value) => [value.name.value, describe(value)])),
      ]),
  );
  const nodeObjects = objects.filter((object) => directiveOf(object, 'node') && !directiveOf(object, 'imported'));
  const targets = new Map<string, ReadonlySet<string>>(
    nodeObjects.map((object) => [object.name.value, new Set([object.name.value])]),
  );
  for (const definition of sdl.definitions) {
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      const name = definition.name.value;
      targets.set(
        name,
        new Set(nodeObjects.filter((object) => implemented(object).includes(name)).map((object) => object.name.value)),
      );
    }
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      targets.set(definition.name.value, new Set(definition.types?.map((type) => type.name.value)));
    }
  }
  for (const object of objects)
    for (const field of object.fields ?? [])
      if (isShown(field) && !(nodeObjects.includes(object) && isStored(field)))
        fail(field, 'is shown or searched, and is not a field that a record writes or the loader computes');
  const nodes = nodeObjects.map((object): NodeType => ({
    name: object.name.value,
    description: describe(object),
    folder: argumentOf(object, 'record', 'folder') ?? fail(object, 'names no folder'),
    ...groupedBy(object),
    interfaces: implemented(object),
    fields: object.fields!.filter(isStored).map(readField),
    shown: readShownFields(object.fields!),
    relationships: object
      .fields!.filter((field) => directiveOf(field, 'relationship') && !directiveOf(field, 'imported'))
      .map((field) => readRelationship(field, targets)),
  }));
  const edges = objects.filter(
    (object) => directiveOf(object, 'relationshipProperties') && !directiveOf(object, 'imported'),
  );
  return {
    nodes: new Map(nodes.map((node) => [node.name, node])),
    edges: new Map(edges.map((edge) => [edge.name.value, edge.fields!.map(readField)])),
    vocabularies,
  };
}

/** Whether a field is a property of the node. */
function isStored(field: FieldDefinitionNode): boolean {
  return !directiveOf(field, 'relationship') && !directiveOf(field, 'customResolver');
}

function readField(field: FieldDefinitionNode): Field {
  const notation = argumentOf<Notation>(field, 'notation', 'as');
  const from = argumentOf(field, 'computed', 'from');
  const by = argumentOf<Computation>(field, 'computed', 'by');
  return {
    name: field.name.value,
    description: describe(field),
    type: typeName(field.type),
    list: isList(field.type),
    required: field.type.kind === Kind.NON_NULL_TYPE || directiveOf(field, 'requiredInRecord') !== undefined,
    unique: directiveOf(field, 'unique') !== undefined,
    indexed: directiveOf(field, 'indexed') !== undefined,
    verbatim: directiveOf(field, 'verbatim') !== undefined,
    ...(notation && { notation }),
    ...(from && by && { computed: { from, by } }),
  };
}

/** What groups the records of a type: it has to be a member of the type. */
function groupedBy(object: ObjectTypeDefinitionNode): Pick<NodeType, 'groupedBy'> {
  const name = argumentOf(object, 'record', 'groupedBy');
  if (name === undefined) return {};
  if (!object.fields?.some((field) => field.name.value === name))
    fail(object, `is grouped by ${name}, which it does not have`);
  return { groupedBy: name };
}

function readRelationship(field: FieldDefinitionNode, targets: ReadonlyMap<string, ReadonlySet<string>>): Relationship {
  const name = field.name.value;
  return {
    name,
    description: describe(field),
    type: argumentOf(field, 'relationship', 'type') ?? fail(field, 'names no relationship type'),
    direction: argumentOf<'IN' | 'OUT'>(field, 'relationship', 'direction') ?? fail(field, 'names no direction'),
    targets:
      targets.get(typeName(field.type)) ??
      fail(field, `points to ${typeName(field.type)}, which is not a type of records`),
    list: isList(field.type),
    properties: argumentOf(field, 'relationship', 'properties') ?? fail(field, 'names no edge properties'),
  };
}

/** What the SDL says of a declaration, or nothing. */
function describe({ description }: { readonly description?: StringValueNode | undefined }): string {
  return description?.value ?? '';
}

function implemented(object: ObjectTypeDefinitionNode): string[] {
  return object.interfaces?.map((candidate) => candidate.name.value) ?? [];
}

function isList(type: TypeNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE ? isList(type.type) : type.kind === Kind.LIST_TYPE;
}

function fail(declaration: ASTNode & { readonly name: NameNode }, problem: string): never {
  throw invalidSdl(declaration, `${declaration.name.value} ${problem}.`);
}
