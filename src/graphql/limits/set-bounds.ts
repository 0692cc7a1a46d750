import { Kind, getNamedType, getNullableType, isObjectType, isInterfaceType, valueFromAST, GraphQLInt, type ConstDirectiveNode, type DocumentNode, type GraphQLArgument, type GraphQLField, type GraphQLSchema, type InterfaceTypeDefinitionNode, type ObjectTypeDefinitionNode } from 'graphql';
import { directiveOf } from '../../model/directive-of.ts';

/** The bounds of an argument: of the value of a number, the characters of a text or the entries of a list. */
export interface Bounds {
  least: number;
  most: number;
}

declare module 'graphql' {
  interface GraphQLArgumentExtensions {
    bounds?: Bounds;
  }
}

/**
 * Writes into the schema what the SDL says of sizes: `@within` bounds the arguments of our own fields, the `@limit` of a type bounds every generated list of it and is the default of its page,
 * and fields that are unique or found by an id are marked. check-operation.ts reads it.
 */
export function setBounds(schema: GraphQLSchema, sdl: DocumentNode): GraphQLSchema {
  const pages = new Map<string, { default: number; max: number }>();
  for (const definition of sdl.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const limit = directiveOf(definition, 'limit');
    if (limit) pages.set(definition.name.value, { default: numberOf(limit, 'default')!, max: numberOf(limit, 'max')! });
    const fields = fieldsOf(schema, definition.name.value);
    for (const node of definition.fields ?? []) {
      const field = fields[node.name.value];
      if (!field) continue;
      if (directiveOf(node, 'customResolver')?.arguments?.length) markNeedsId(schema, definition, node.name.value);
      if (directiveOf(node, 'unique')) field.extensions = { ...field.extensions, unique: true };
      for (const argument of node.arguments ?? []) {
        const within = directiveOf(argument, 'within');
        if (within) bound(field.args.find(({ name }) => name === argument.name.value)!, { least: numberOf(within, 'least') ?? 1, most: numberOf(within, 'most')! });
      }
    }
  }
  for (const type of Object.values(schema.getTypeMap())) for (const field of Object.values(fieldsOf(schema, type.name))) boundPages(field, pages);
  return schema;
}

/** Marks a field that a resolver of ours finds by the id of its object, in the type and in its interfaces, which do not say what it requires. */
function markNeedsId(schema: GraphQLSchema, { name, interfaces = [] }: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode, field: string): void {
  for (const type of [name.value, ...interfaces.map((each) => each.name.value)]) {
    const declared = fieldsOf(schema, type)[field];
    if (declared) declared.extensions = { ...declared.extensions, needsId: true };
  }
}

/** The page of a generated list: `limit` of a list, `first` of a connection. */
function boundPages(field: GraphQLField<unknown, unknown>, pages: ReadonlyMap<string, { default: number; max: number }>): void {
  const size = field.args.find(({ name, type, extensions }) => (name === 'limit' || name === 'first') && getNullableType(type) === GraphQLInt && !extensions.bounds);
  const page = size && pages.get(elementOf(field));
  if (!page) return;
  bound(size, { least: 1, most: page.max });
  size.defaultValue = page.default;
  size.description ??= `How many at the most, from 1 to ${page.max}.`;
}

/** The type of what a list or a connection holds. */
function elementOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  const edges = isObjectType(type) ? type.getFields().edges : undefined;
  const edge = edges && getNamedType(edges.type);
  return edge && isObjectType(edge) ? getNamedType(edge.getFields().node!.type).name : type.name;
}

function bound(argument: GraphQLArgument, bounds: Bounds): void {
  argument.extensions = { ...argument.extensions, bounds };
}

function fieldsOf(schema: GraphQLSchema, name: string): Record<string, GraphQLField<unknown, unknown>> {
  const type = schema.getType(name);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
}

function numberOf(directive: ConstDirectiveNode, argument: string): number | undefined {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return value && (valueFromAST(value, GraphQLInt) as number);
}
