import { Kind, visit, type DocumentNode } from 'graphql';
import { typeName } from './type-name.ts';

/**
 * The SDL without the directives that it defines itself, which steer records and loading, and the types of their
 * arguments: what the publishing library and the API's readers see.
 */
export function withoutOwnDirectives(sdl: DocumentNode): DocumentNode {
  const own = sdl.definitions.filter((definition) => definition.kind === Kind.DIRECTIVE_DEFINITION);
  const names = new Set(own.map(({ name }) => name.value));
  const types = new Set(own.flatMap(({ arguments: taken = [] }) => taken.map(({ type }) => typeName(type))));
  return visit(sdl, {
    Directive: (node) => (names.has(node.name.value) ? null : undefined),
    DirectiveDefinition: () => null,
    EnumTypeDefinition: (node) => (types.has(node.name.value) ? null : undefined),
  });
}
