import {
  isTypeDefinitionNode,
  isTypeExtensionNode,
  type ASTNode,
  type DocumentNode,
  type NameNode,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';
import { invalidSdl } from '../invalid-sdl.ts';

type Part = ASTNode & { readonly name: NameNode };
/** What a type of any kind is made of. */
interface Parts {
  interfaces?: readonly Part[];
  directives?: readonly Part[];
  fields?: readonly Part[];
  values?: readonly Part[];
  types?: readonly Part[];
}
const kindsOfPart = ['interfaces', 'directives', 'fields', 'values', 'types'] as const;

/**
 * Adds to each type what `extend` says of it elsewhere. To extend what is not there, or to declare a type, a field or a
 * value twice, is a SCHEMA_INVALID error that names the place.
 */
export function mergeExtensions(sdl: DocumentNode): DocumentNode {
  const extensions = sdl.definitions.filter(isTypeExtensionNode);
  const types = new Map<string, TypeDefinitionNode>();
  for (const type of sdl.definitions.filter(isTypeDefinitionNode)) {
    if (types.has(type.name.value)) throw invalidSdl(type, `${type.name.value} is declared again.`);
    types.set(type.name.value, type);
  }
  for (const extension of extensions) {
    const type = types.get(extension.name.value);
    const kind: string | undefined = type?.kind;
    if (!type || kind !== extension.kind.replace('Extension', 'Definition'))
      throw invalidSdl(extension, `${extension.name.value} is extended, and is not declared as such.`);
    types.set(type.name.value, merge(type, extension));
  }
  for (const type of types.values()) refuseTwins(type);
  const definitions = sdl.definitions
    .filter((definition) => !isTypeExtensionNode(definition))
    .map((definition) => (isTypeDefinitionNode(definition) ? types.get(definition.name.value)! : definition));
  return { ...sdl, definitions };
}

function merge(type: TypeDefinitionNode, extension: TypeExtensionNode): TypeDefinitionNode {
  const [own, added]: Parts[] = [type, extension];
  const joined = kindsOfPart.map((kind) => [kind, [...(own![kind] ?? []), ...(added![kind] ?? [])]] as const);
  return { ...type, ...Object.fromEntries(joined.filter(([, parts]) => parts.length > 0)) };
}

function refuseTwins(type: TypeDefinitionNode): void {
  const { fields = [], values = [] }: Parts = type;
  const seen = new Set<string>();
  for (const part of [...fields, ...values]) {
    if (seen.has(part.name.value)) throw invalidSdl(part, `${type.name.value}.${part.name.value} is declared again.`);
    seen.add(part.name.value);
  }
}
