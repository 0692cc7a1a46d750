import { Kind, parse, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { PocNormsError } from '../../errors.ts';

/** Rows of values by column. */
export interface Rows {
  columns: readonly string[];
  rows: readonly Record<string, unknown>[];
}

/** The fields that an operation selects, in their order, each with its own selection; a leaf has no fields. */
type Selected = Map<string, Selected>;

/**
 * Returns rows of the list in an answer, with columns that follow from the query alone; each entry of an inner list is
 * a row. ROWS_UNCLEAR for lists side by side, or for no list unless `single`.
 */
export function listRows(
  query: string,
  operationName: string | undefined,
  data: Record<string, unknown>,
  { single }: { single: boolean },
): Rows {
  const selected = select(query, operationName);
  const lists = new Set(listsIn(data, selected, ''));
  if (lists.size === 0 && !single)
    throw new PocNormsError(
      'ROWS_UNCLEAR',
      'The answer holds no list, so there are no rows for --csv.',
      'Use --json, or ask for a list.',
    );
  const sideBySide = [...lists].filter((path) => ![...lists].some((other) => other.startsWith(`${path}.`)));
  if (sideBySide.length > 1) {
    throw new PocNormsError(
      'ROWS_UNCLEAR',
      `The answer holds lists side by side (${sideBySide.join(', ')}), which are no rows of one table.`,
      'Ask for one of them at a time, or use --json.',
    );
  }
  // The name of the only field asked for would stand before every column.
  const [[root, only]] = [...selected] as [[string, Selected]];
  return selected.size === 1
    ? { columns: leaves(only, ''), rows: explode(data[root], only, '') }
    : { columns: leaves(selected, ''), rows: explode(data, selected, '') };
}

function select(query: string, operationName: string | undefined): Selected {
  const { definitions } = parse(query);
  const fragments = new Map(
    definitions.flatMap((it): [string, FragmentDefinitionNode][] =>
      it.kind === Kind.FRAGMENT_DEFINITION ? [[it.name.value, it]] : [],
    ),
  );
  const operations = definitions.filter((it): it is OperationDefinitionNode => it.kind === Kind.OPERATION_DEFINITION);
  const selected: Selected = new Map();
  const add = (to: Selected, { selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) add(to, fragments.get(selection.name.value)!.selectionSet);
      else if (selection.kind === Kind.INLINE_FRAGMENT) add(to, selection.selectionSet);
      else {
        const name = (selection.alias ?? selection.name).value;
        if (!to.has(name)) to.set(name, new Map());
        if (selection.selectionSet) add(to.get(name)!, selection.selectionSet);
      }
    }
  };
  add(
    selected,
    (operationName === undefined ? operations[0]! : operations.find(({ name }) => name?.value === operationName)!)
      .selectionSet,
  );
  return selected;
}

function leaves(selected: Selected, path: string): string[] {
  return selected.size === 0 ? [path] : [...selected].flatMap(([name, inner]) => leaves(inner, join(path, name)));
}

/** The paths of all lists of objects, outer ones before those within them. */
function listsIn(value: unknown, selected: Selected, path: string): string[] {
  if (selected.size === 0) return [];
  if (Array.isArray(value)) return [path, ...value.flatMap((entry) => listsIn(entry, selected, path))];
  return [...selected].flatMap(([name, inner]) =>
    listsIn((value as Record<string, unknown> | null | undefined)?.[name], inner, join(path, name)),
  );
}

function explode(value: unknown, selected: Selected, path: string): Record<string, unknown>[] {
  if (selected.size === 0) return [{ [path]: value }];
  if (Array.isArray(value)) return value.flatMap((entry) => explode(entry, selected, path));
  let rows: Record<string, unknown>[] = [{}];
  for (const [name, inner] of selected) {
    const cells = explode((value as Record<string, unknown> | null | undefined)?.[name], inner, join(path, name));
    // At most one of the fields has several rows, or none.
    rows = rows.flatMap((row) => (cells.length === 0 ? [row] : cells.map((cell) => ({ ...row, ...cell }))));
  }
  return rows;
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
