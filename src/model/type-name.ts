import { Kind, type TypeNode } from 'graphql';

/** The name of the type that a field or an argument has, without its lists and marks. */
export function typeName(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : typeName(type.type);
}
