import { GraphQLError, type ASTNode } from 'graphql';

/** An argument that cannot be used: BAD_USER_INPUT with its name and what is allowed. */
export function badArgument(argument: string, problem: string, nodes?: ASTNode): GraphQLError {
  return new GraphQLError(`"${argument}" ${problem}`, {
    nodes: nodes ?? null,
    extensions: { code: 'BAD_USER_INPUT', argument },
  });
}
