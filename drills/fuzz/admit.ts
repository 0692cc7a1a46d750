import { Kind, parse, print, visit, type ArgumentNode, type ValueNode } from 'graphql';

/** Numbers that every page, depth and length may have, drawn from what was asked. */
const least = 1;
const most = 12;
/** Ids and days that there are. */
const known: Record<string, string> = {
  concept: 'joint-protection-teams',
  id: 'monusco',
  source: 's-res-1270-1999',
  target: 'poc-policy-2023',
  mission: 'monusco',
  earlier: 's-res-1925-2010',
  later: 's-res-2098-2013',
  of: 's-res-1265-1999',
  date: '2013-07-02',
};
const numbers = new Set(['limit', 'first', 'offset', 'maxDepth', 'maxLength']);

/**
 * Brings a question past the limits and keeps the rest of it: pages, depths and offsets become small numbers, ids and
 * days are some that there are, cursors go, and so does null where a filter or a list is meant. Drawn questions almost
 * never pass by themselves, and what lies behind the limits has to be tried too. What does not parse stays as it is.
 */
export function admit(body: string): string {
  try {
    const question = JSON.parse(body) as { query: string };
    return JSON.stringify({
      ...question,
      query: print(
        visit(parse(question.query), {
          Argument: { leave: admitArgument },
          ObjectField: { leave: ({ value }) => (isNull(value) ? null : undefined) },
          ListValue: { leave: (list) => ({ ...list, values: list.values.filter((value) => !isNull(value)) }) },
        }),
      ),
    });
  } catch {
    return body;
  }
}

function admitArgument(argument: ArgumentNode): ArgumentNode | null | undefined {
  const { name, value } = argument;
  if (
    name.value === 'after' ||
    name.value === 'since' ||
    name.value === 'until' ||
    name.value === 'asOf' ||
    isNull(value)
  )
    return null;
  const id = known[name.value];
  if (id !== undefined) return { ...argument, value: { kind: Kind.STRING, value: id } };
  if (!numbers.has(name.value) || value.kind !== Kind.INT) return undefined;
  return {
    ...argument,
    value: { kind: Kind.INT, value: String((Number(BigInt(value.value) % BigInt(most)) ** 2 % most) + least) },
  };
}

function isNull({ kind }: ValueNode): boolean {
  return kind === Kind.NULL;
}
