import { visit, type ASTNode, type DocumentNode } from 'graphql';

/** Makes one line of the lines of a paragraph, which the SDL wraps; an empty line or an entry of a list begins anew. */
export function unwrapDescriptions(sdl: DocumentNode): DocumentNode {
  const unwrap = (text: string): string => text.replace(/(?<!\n)\n(?!\n|- )/g, ' ');
  return visit(sdl as ASTNode, {
    StringValue: (node, key) => (key === 'description' ? { ...node, value: unwrap(node.value) } : undefined),
  }) as DocumentNode;
}
