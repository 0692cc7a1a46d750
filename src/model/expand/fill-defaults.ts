import { Kind, visit, type ConstArgumentNode, type DocumentNode } from 'graphql';

/** Writes the defaults of our own directives, as schema/directives.graphql declares them, wherever one is left out. */
export function fillDefaults(sdl: DocumentNode): DocumentNode {
  const defaults = new Map(
    sdl.definitions
      .filter((definition) => definition.kind === Kind.DIRECTIVE_DEFINITION)
      .map((definition) => [
        definition.name.value,
        (definition.arguments ?? []).flatMap(({ name, defaultValue }): ConstArgumentNode[] =>
          defaultValue ? [{ kind: Kind.ARGUMENT, name, value: defaultValue }] : [],
        ),
      ]),
  );
  return visit(sdl, {
    Directive: ({ name, arguments: given = [], ...node }) => {
      const missing = (defaults.get(name.value) ?? []).filter(
        (standard) => !given.some((argument) => argument.name.value === standard.name.value),
      );
      return missing.length > 0 ? { ...node, name, arguments: [...given, ...missing] } : undefined;
    },
  });
}
