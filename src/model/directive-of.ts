import type { ConstDirectiveNode } from 'graphql';

/** A declaration of the SDL that can bear directives. */
export interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** The directive of a name that a declaration bears. */
export function directiveOf(declaration: Directed, name: string): ConstDirectiveNode | undefined {
  return declaration.directives?.find((directive) => directive.name.value === name);
}
