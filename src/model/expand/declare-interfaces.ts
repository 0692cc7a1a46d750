import { visit, type DocumentNode, type InterfaceTypeDefinitionNode } from 'graphql';
import { directiveOf } from '../directive-of.ts';
import { parseDirectives } from './parse-directives.ts';

/** What an interface says of a field that a resolver of ours computes: no filter or order can use it. */
const computed = parseDirectives(
  '@filterable(byValue: false, byAggregate: false) @sortable(byValue: false) @selectable(onRead: true, onAggregate: false)',
);

/**
 * Lets interfaces only declare their relationships and what resolvers compute; the types behind them say what they are
 * in the database and which fields the resolvers need.
 */
export function declareInterfaces(sdl: DocumentNode): DocumentNode {
  return visit(sdl, {
    InterfaceTypeDefinition: (type): InterfaceTypeDefinitionNode =>
      visit(type, {
        FieldDefinition: (node) =>
          directiveOf(node, 'customResolver') ? { ...node, directives: computed } : undefined,
        Directive: (node) =>
          node.name.value === 'relationship'
            ? { ...node, name: { ...node.name, value: 'declareRelationship' }, arguments: [] }
            : undefined,
      }),
  });
}
