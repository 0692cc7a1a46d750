import {
  DirectiveLocation,
  Kind,
  buildASTSchema,
  getArgumentValues,
  visit,
  type ASTNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLDirective,
} from 'graphql';
import type { Directed } from '../directive-of.ts';
import { invalidSdl } from '../invalid-sdl.ts';
import { ownDirectives } from '../own-directives.ts';

/** What of the SDL can bear a directive, as a definition of one calls it. */
const locations: Readonly<Record<string, DirectiveLocation>> = {
  [Kind.SCHEMA_DEFINITION]: DirectiveLocation.SCHEMA,
  [Kind.SCALAR_TYPE_DEFINITION]: DirectiveLocation.SCALAR,
  [Kind.OBJECT_TYPE_DEFINITION]: DirectiveLocation.OBJECT,
  [Kind.FIELD_DEFINITION]: DirectiveLocation.FIELD_DEFINITION,
  [Kind.INPUT_VALUE_DEFINITION]: DirectiveLocation.ARGUMENT_DEFINITION,
  [Kind.INTERFACE_TYPE_DEFINITION]: DirectiveLocation.INTERFACE,
  [Kind.UNION_TYPE_DEFINITION]: DirectiveLocation.UNION,
  [Kind.ENUM_TYPE_DEFINITION]: DirectiveLocation.ENUM,
  [Kind.ENUM_VALUE_DEFINITION]: DirectiveLocation.ENUM_VALUE,
};

/**
 * Returns the SDL as it is. A directive of our own that does not stand where its definition allows it, stands there
 * twice, or has other arguments than that says, is a SCHEMA_INVALID error with its place; the library checks its own.
 */
export function checkDirectives(sdl: DocumentNode): DocumentNode {
  const { directives, enums } = ownDirectives(sdl);
  const schema = buildASTSchema({ kind: Kind.DOCUMENT, definitions: [...directives, ...enums] }, { assumeValid: true });
  const own = new Map(directives.map(({ name: { value } }) => [value, schema.getDirective(value)!]));
  visit(sdl, {
    enter: (node) => {
      const borne = (node as Directed).directives ?? [];
      for (const [index, directive] of borne.entries()) {
        const { value: name } = directive.name;
        const definition = own.get(name);
        if (!definition) continue;
        if (!definition.isRepeatable && borne.slice(0, index).some((other) => other.name.value === name))
          throw invalidSdl(directive, `@${name} stands twice on one declaration.`);
        checkUse(definition, directive, node);
      }
    },
  });
  return sdl;
}

function checkUse(definition: GraphQLDirective, directive: ConstDirectiveNode, bearer: ASTNode): void {
  const { name, args } = definition;
  const location = locations[bearer.kind];
  if (!location || !definition.locations.includes(location))
    throw invalidSdl(directive, `@${name} cannot stand here, only on ${definition.locations.join(' or ')}.`);
  const known = args.map((argument) => argument.name);
  const seen = new Set<string>();
  for (const given of directive.arguments ?? []) {
    const { value } = given.name;
    if (!known.includes(value))
      throw invalidSdl(given, `@${name} has no argument ${value}; it has ${known.join(', ') || 'none'}.`);
    if (seen.has(value)) throw invalidSdl(given, `@${name} has the argument ${value} twice.`);
    seen.add(value);
  }
  try {
    getArgumentValues(definition, directive);
  } catch (cause) {
    throw invalidSdl(directive, `@${name}: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
}
