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
  const fieldsWithin = (type: Composite, takers: readonly Composite[]): readonly FieldDefinitionNode[] => {
    const lenders = [...fieldsOf(type), ...(type.interfaces ?? []).map(({ name }) => name.value)];
    const taken = lenders.flatMap((name) => {
      const lender = types.get(name);
      if (!lender) throw invalidSdl(type, `${type.name.value} has the fields of ${name}, which is not a type.`);
      if (lender === type || takers.includes(lender))
        throw invalidSdl(type, `${type.name.value} has the fields of ${name}, which has those of ${type.name.value}.`);
      return fieldsWithin(lender, [...takers, type]);
    });
    return [...new Map([...taken, ...(type.fields ?? [])].map((field) => [field.name.value, field])).values()];
  };
  return {
    ...sdl,
    definitions: sdl.definitions
      .map((type) => (isComposite(type) ? { ...type, fields: fieldsWithin(type, []) } : type))
      .filter((definition) => !(isComposite(definition) && shared.has(definition.name.value))),
  };
}

/** The types that `@with` names; GraphQL lets a list of one be written without brackets. */
function fieldsOf(type: Composite): readonly string[] {
  return [argumentOf<string | readonly string[]>(type, 'with', 'fieldsOf') ?? []].flat();
}

function isComposite(definition: DefinitionNode): definition is Composite {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}
