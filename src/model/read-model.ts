import {
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type StringValueNode,
  type TypeNode,
} from 'graphql';
import { PocNormsError } from '../errors.ts';
import { directiveOf, type Directed } from './directive-of.ts';
import type { Computation, Field, Model, NodeType, Notation, Relationship } from './model.ts';

/** Derives the model from the SDL; a declaration that it cannot use is a SCHEMA_INVALID error that names the field. */
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
  const nodes = nodeObjects.map((object): NodeType => ({
    name: object.name.value,
    description: describe(object),
    folder: argument(object, 'folder', 'name') ?? fail(object.name.value, 'names no folder'),
    ...groupedBy(object),
    interfaces: implemented(object),
    fields: object
      .fields!.filter((field) => !directiveOf(field, 'relationship') && !directiveOf(field, 'customResolver'))
      .map(readField),
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

function readField(field: FieldDefinitionNode): Field {
  const notation = argument<Notation>(field, 'notation', 'as');
  const from = argument(field, 'computed', 'from');
  const by = argument<Computation>(field, 'computed', 'by');
  return {
    name: field.name.value,
    description: describe(field),
    type: typeName(field.type),
    list: isList(field.type),
    required: field.type.kind === Kind.NON_NULL_TYPE || directiveOf(field, 'recorded') !== undefined,
    unique: directiveOf(field, 'unique') !== undefined,
    indexed: directiveOf(field, 'indexed') !== undefined,
    printed: directiveOf(field, 'printed') !== undefined,
    ...(notation && { notation }),
    ...(from && by && { computed: { from, by } }),
  };
}

/** What groups the records of a type: it has to be a member of the type. */
function groupedBy(object: ObjectTypeDefinitionNode): Pick<NodeType, 'groupedBy'> {
  const name = argument(object, 'folder', 'groupedBy');
  if (name === undefined) return {};
  if (!object.fields?.some((field) => field.name.value === name))
    fail(object.name.value, `is grouped by ${name}, which it does not have`);
  return { groupedBy: name };
}

function readRelationship(field: FieldDefinitionNode, targets: ReadonlyMap<string, ReadonlySet<string>>): Relationship {
  const name = field.name.value;
  return {
    name,
    description: describe(field),
    type: argument(field, 'relationship', 'type') ?? fail(name, 'names no relationship type'),
    direction: argument<'IN' | 'OUT'>(field, 'relationship', 'direction') ?? fail(name, 'names no direction'),
    targets:
      targets.get(typeName(field.type)) ?? fail(name, `points to ${typeName(field.type)}, which is no node type`),
    list: isList(field.type),
    properties: argument(field, 'relationship', 'properties') ?? fail(name, 'names no edge properties'),
  };
}

function argument<T extends string = string>(node: Directed, name: string, key: string): T | undefined {
  const value = directiveOf(node, name)?.arguments?.find((candidate) => candidate.name.value === key)?.value;
  return value && (valueFromASTUntyped(value) as T);
}

/** What the SDL says of a declaration, or nothing. */
function describe({ description }: { readonly description?: StringValueNode | undefined }): string {
  return description?.value ?? '';
}

function implemented(object: ObjectTypeDefinitionNode): string[] {
  return object.interfaces?.map((candidate) => candidate.name.value) ?? [];
}

function typeName(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : typeName(type.type);
}

function isList(type: TypeNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE ? isList(type.type) : type.kind === Kind.LIST_TYPE;
}

function fail(name: string, problem: string): never {
  throw new PocNormsError('SCHEMA_INVALID', `${name} ${problem}.`, 'Complete its declaration in schema/.');
}
