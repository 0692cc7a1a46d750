import { Kind, visit, type DirectiveDefinitionNode, type DocumentNode, type EnumTypeDefinitionNode } from 'graphql';
import { typeName } from './type-name.ts';

/** The directives that the SDL defines itself, which steer records and loading, and the enums of their arguments. */
export function ownDirectives({ definitions }: DocumentNode): {
  directives: readonly DirectiveDefinitionNode[];
  enums: readonly EnumTypeDefinitionNode[];
} {
  const directives = definitions.filter((definition) => definition.kind === Kind.DIRECTIVE_DEFINITION);
  const types = new Set(directives.flatMap(({ arguments: taken = [] }) => taken.map(({ type }) => typeName(type))));
  const enums = definitions.filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION);
  return { directives, enums: enums.filter(({ name }) => types.has(name.value)) };
}

/** The SDL without those: what the publishing library and the API's readers see. */
export function withoutOwnDirectives(sdl: DocumentNode): DocumentNode {
  const { directives, enums } = ownDirectives(sdl);
  const names = new Set(directives.map(({ name }) => name.value));
  return visit(sdl, {
    Directive: (node) => (names.has(node.name.value) ? null : undefined),
    DirectiveDefinition: () => null,
    EnumTypeDefinition: (node) => (enums.some(({ name }) => name.value === node.name.value) ? null : undefined),
  });
}
