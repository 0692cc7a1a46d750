import {
  Kind,
  parse,
  visit,
  type ASTNode,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type ScalarTypeDefinitionNode,
} from 'graphql';
import { directiveOf } from './directive-of.ts';
import { mergeExtensions } from './expand/merge-extensions.ts';

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/**
 * Writes out what the SDL says once: a type gets the fields of its interfaces that it does not declare itself, and
 * every type that says `@sourced` the fields of the type that says `@mixin`, which itself disappears. A paragraph of a
 * description becomes one line.
 */
export function expandSdl(written: DocumentNode): DocumentNode {
  const sdl = mergeExtensions(written);
  const provenance = sdl.definitions.filter(isComposite).find((type) => directiveOf(type, 'mixin'))?.fields ?? [];
  const interfaces = new Map(
    sdl.definitions
      .filter((definition) => definition.kind === Kind.INTERFACE_TYPE_DEFINITION)
      .map((type) => [type.name.value, type.fields ?? []]),
  );
  const definitions = sdl.definitions
    .filter((definition) => !(isComposite(definition) && directiveOf(definition, 'mixin')))
    .map((definition) => {
      if (!isComposite(definition)) return definition;
      const inherited = definition.interfaces?.flatMap((type) => interfaces.get(type.name.value) ?? []) ?? [];
      const sourced = directiveOf(definition, 'sourced') ? provenance : [];
      const fields = join(inherited, definition.fields ?? [], sourced);
      return definition.kind === Kind.INTERFACE_TYPE_DEFINITION
        ? declared({ ...definition, fields })
        : { ...definition, fields };
    });
  return unwrapDescriptions({ ...sdl, definitions });
}

/** Makes one line of the lines of a paragraph, which the SDL wraps; an empty line or an entry of a list begins anew. */
function unwrapDescriptions(sdl: DocumentNode): DocumentNode {
  const unwrap = (text: string): string => text.replace(/(?<!\n)\n(?!\n|- )/g, ' ');
  return visit(sdl as ASTNode, {
    StringValue: (node, key) => (key === 'description' ? { ...node, value: unwrap(node.value) } : undefined),
  }) as DocumentNode;
}

/** Fields in the order of the lists; a field of the second list takes the place of one of the same name. */
function join(
  inherited: readonly FieldDefinitionNode[],
  own: readonly FieldDefinitionNode[],
  sourced: readonly FieldDefinitionNode[],
): FieldDefinitionNode[] {
  const fields = new Map([...inherited, ...own].map((field) => [field.name.value, field]));
  for (const field of sourced) fields.set(field.name.value, field);
  return [...fields.values()];
}

/** What an interface says of a field that a resolver answers: no filter or order can use it. */
const answered = directivesOf(
  '@filterable(byValue: false, byAggregate: false) @sortable(byValue: false) @selectable(onRead: true, onAggregate: false)',
);

/**
 * An interface only declares its relationships and what resolvers answer; the types behind it say what they are in the
 * database and which fields the resolvers need.
 */
function declared(type: InterfaceTypeDefinitionNode): InterfaceTypeDefinitionNode {
  return visit(type as ASTNode, {
    FieldDefinition: (node) => (directiveOf(node, 'customResolver') ? { ...node, directives: answered } : undefined),
    Directive: (node) =>
      node.name.value === 'relationship'
        ? { ...node, name: { ...node.name, value: 'declareRelationship' }, arguments: [] }
        : undefined,
  }) as InterfaceTypeDefinitionNode;
}

function directivesOf(text: string): readonly ConstDirectiveNode[] {
  const [type] = parse(`scalar S ${text}`).definitions;
  return (type as ScalarTypeDefinitionNode).directives!;
}

function isComposite(definition: DefinitionNode): definition is Composite {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}
