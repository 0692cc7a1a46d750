import type { FieldDefinitionNode } from 'graphql';
import { argumentOf, directiveOf } from './directive-of.ts';
import { invalidSdl } from './invalid-sdl.ts';
import type { Computation, SearchedAs, ShownFields } from './model.ts';

/** Whether the SDL says that a field is a label, a searched text or the date of a node. */
export function isShown(field: FieldDefinitionNode): boolean {
  return ['label', 'searched', 'date'].some((name) => directiveOf(field, name));
}

/** Which fields of a type are labels, searched texts and the date of a node, as their directives say. */
export function readShownFields(fields: readonly FieldDefinitionNode[]): ShownFields {
  const isFirst = (field: FieldDefinitionNode): boolean => argumentOf<boolean>(field, 'searched', 'first') ?? false;
  const inOrder = [...fields.filter(isFirst), ...fields.filter((field) => !isFirst(field))];
  return {
    labels: inOrder.filter((field) => directiveOf(field, 'label')).map(({ name }) => name.value),
    searched: inOrder.flatMap((field) => {
      const as = argumentOf<SearchedAs>(field, 'searched', 'as');
      return as ? [{ name: field.name.value, as }] : [];
    }),
    ...readDate(fields),
  };
}

/** A type has one date at the most, and its first and last day are computed from it. */
function readDate(fields: readonly FieldDefinitionNode[]): Pick<ShownFields, 'date'> {
  const [dated, another] = fields.filter((field) => directiveOf(field, 'date'));
  if (!dated) return {};
  if (another) throw invalidSdl(another, `${another.name.value} is a second @date beside ${dated.name.value}.`);
  const on = dated.name.value;
  const dayOf = (by: Computation): string => {
    const day = fields.find(
      (field) => argumentOf(field, 'computed', 'from') === on && argumentOf(field, 'computed', 'by') === by,
    );
    if (!day) throw invalidSdl(dated, `${on} is a @date, and no field is computed from it by ${by}.`);
    return day.name.value;
  };
  return { date: { on, from: dayOf('EDTF_FIRST_DAY'), to: dayOf('EDTF_LAST_DAY') } };
}
