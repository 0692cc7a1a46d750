import {
  Kind,
  getNullableType,
  isObjectType,
  isInterfaceType,
  valueFromAST,
  GraphQLFloat,
  GraphQLInt,
  GraphQLString,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLScalarType,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { directiveOf } from '../../model/directive-of.ts';
import { elementOf } from './element-of.ts';

/** The bounds of an argument: of the value of a number, the characters of a text or the entries of a list. */
export interface ArgumentBounds {
  least: number;
  most: number;
}

/** The weight of a field for each object around it, times the size of an argument if one is named, up to a most. */
export interface Weight {
  cost: number;
  times: string | undefined;
  most: number;
}

declare module 'graphql' {
  interface GraphQLArgumentExtensions {
    bounds?: ArgumentBounds;
  }
}

/**
 * Writes into the schema what the SDL says of sizes (`@within`, `@limit`, `@weight`), and marks fields that are unique,
 * found by an id or follow a relationship. check-operation.ts reads it.
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
      if (directiveOf(node, 'customResolver')?.arguments?.length)
        extend(schema, definition, node.name.value, { needsId: true });
      const weights = weightsOf(node.directives);
      if (weights.length > 0) extend(schema, definition, node.name.value, { weights });
      if (directiveOf(node, 'relationship') ?? directiveOf(node, 'declareRelationship'))
        markRelationship(fields, node.name.value);
      if (directiveOf(node, 'unique')) field.extensions = { ...field.extensions, unique: true };
      for (const argument of node.arguments ?? []) {
        const within = directiveOf(argument, 'within');
        if (within)
          bound(
            field.args.find(({ name }) => name === argument.name.value)!,
            { least: numberOf(within, 'least')!, most: numberOf(within, 'most')! },
          );
      }
    }
  }
  for (const type of Object.values(schema.getTypeMap()))
    for (const field of Object.values(fieldsOf(schema, type.name))) boundPages(field, pages);
  return schema;
}

/**
 * Marks a field of a type that a resolver of ours answers, and the same field of its interfaces, which do not say what
 * it requires or takes.
 */
function extend(
  schema: GraphQLSchema,
  { name, interfaces = [] }: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode,
  field: string,
  extensions: object,
): void {
  for (const type of [name.value, ...interfaces.map((each) => each.name.value)]) {
    const declared = fieldsOf(schema, type)[field];
    if (declared) declared.extensions = { ...declared.extensions, ...extensions };
  }
}

/** Marks what follows a relationship: the field itself and its connection. */
function markRelationship(fields: Record<string, GraphQLField<unknown, unknown>>, name: string): void {
  for (const field of [fields[name], fields[`${name}Connection`]])
    if (field) field.extensions = { ...field.extensions, relationship: true };
}

function weightsOf(directives: readonly ConstDirectiveNode[] = []): Weight[] {
  return directives
    .filter(({ name }) => name.value === 'weight')
    .map(({ arguments: given = [] }) => {
      const valueOf = (argument: string, type: GraphQLScalarType): unknown =>
        valueFromAST(given.find(({ name }) => name.value === argument)?.value, type);
      return {
        cost: valueOf('cost', GraphQLFloat) as number,
        times: valueOf('times', GraphQLString) as string | undefined,
        most: (valueOf('most', GraphQLInt) as number | undefined) ?? Infinity,
      };
    });
}

/** The page of a generated list: `limit` of a list, `first` of a connection. */
function boundPages(
  field: GraphQLField<unknown, unknown>,
  pages: ReadonlyMap<string, { default: number; max: number }>,
): void {
  const size = field.args.find(
    ({ name, type, extensions }) =>
      (name === 'limit' || name === 'first') && getNullableType(type) === GraphQLInt && !extensions.bounds,
  );
  const page = size && pages.get(elementOf(field).name);
  if (!page) return;
  bound(size, { least: 1, most: page.max });
  size.defaultValue = page.default;
  size.description ??= `How many at the most, from 1 to ${page.max}.`;
}

function bound(argument: GraphQLArgument, bounds: ArgumentBounds): void {
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
