import { visit, type DocumentNode } from 'graphql';

/** Directives of our own that steer records and loading; see schema/directives.graphql. */
const own = new Set([
  'unique',
  'indexed',
  'computed',
  'notation',
  'recorded',
  'folder',
  'mixin',
  'sourced',
  'printed',
  'imported',
  'within',
  'limit',
  'weight',
]);
/** Types that exist for the arguments of those directives alone. */
const ownTypes = new Set(['Computation', 'Notation']);

/** The SDL without our own directives: what the publishing library and the API's readers see. */
export function withoutOwnDirectives(sdl: DocumentNode): DocumentNode {
  return visit(sdl, {
    Directive: (node) => (own.has(node.name.value) ? null : undefined),
    DirectiveDefinition: (node) => (own.has(node.name.value) ? null : undefined),
    EnumTypeDefinition: (node) => (ownTypes.has(node.name.value) ? null : undefined),
  });
}
