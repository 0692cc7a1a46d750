import { parse, type ConstDirectiveNode, type ScalarTypeDefinitionNode } from 'graphql';

/** The directives that a text writes, such as `@node(labels: ["PocNormsMission"])`. */
export function parseDirectives(text: string): readonly ConstDirectiveNode[] {
  const [scalar] = parse(`scalar S ${text}`, { noLocation: true }).definitions;
  return (scalar as ScalarTypeDefinitionNode).directives!;
}
