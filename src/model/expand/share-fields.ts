import {
  Kind,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { argumentOf } from '../directive-of.ts';
import { invalidSdl } from '../invalid-sdl.ts';

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/**
 * Gives a type the fields of its interfaces and of the types that `@with` names; a field that it declares itself takes
 * the place of one of the same name. A type that `@with` names is not published.
 */
export function shareFields(sdl: DocumentNode): DocumentNode {
  const types = new Map(sdl.definitions.filter(isComposite).map((type) => [type.name.value, type]));
  const shared = new Set([...types.values()].flatMap(fieldsOf));
  const allFields = (type: Composite): readonly FieldDefinitionNode[] => {
    const lent = fieldsOf(type).flatMap((name) => {
      const lender = types.get(name);
      if (!lender) throw invalidSdl(type, `${type.name.value} has the fields of ${name}, which is not a type.`);
      return lender.fields ?? [];
    });
    const inherited = (type.interfaces ?? []).flatMap(({ name }) => {
      const lender = types.get(name.value);
      return lender ? allFields(lender) : [];
    });
    const fields = [...lent, ...inherited, ...(type.fields ?? [])];
    return [...new Map(fields.map((field) => [field.name.value, field])).values()];
  };
  return {
    ...sdl,
    definitions: sdl.definitions
      .filter((definition) => !(isComposite(definition) && shared.has(definition.name.value)))
      .map((definition) => (isComposite(definition) ? { ...definition, fields: allFields(definition) } : definition)),
  };
}

function fieldsOf(type: Composite): readonly string[] {
  return argumentOf<readonly string[]>(type, 'with', 'fieldsOf') ?? [];
}

function isComposite(definition: DefinitionNode): definition is Composite {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}
