import { valueFromASTUntyped, type ConstDirectiveNode } from 'graphql';

/** A declaration of the SDL that can bear directives. */
export interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** The directive of a name that a declaration bears. */
export function directiveOf(declaration: Directed, name: string): ConstDirectiveNode | undefined {
  return declaration.directives?.find((directive) => directive.name.value === name);
}

/** The value of an argument of a directive that a declaration bears; undefined where either is missing. */
export function argumentOf<T = string>(declaration: Directed, directive: string, name: string): T | undefined {
  const given = directiveOf(declaration, directive)?.arguments?.find((argument) => argument.name.value === name);
  return given && (valueFromASTUntyped(given.value) as T);
}
