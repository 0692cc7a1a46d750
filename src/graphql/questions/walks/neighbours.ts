import type { QuestionContext } from '../question-context.ts';
import { runStatement } from '../run-statement.ts';

export type Side = 'EARLIER' | 'LATER';

/** A link that a walk can follow, from a node toward earlier or later ones. */
export interface Step {
  side: Side;
  from: string;
  to: string;
  via: string;
  /** The first day of the node that it leads to; `9` when it has none. */
  day: string;
}

/** Which links a walk follows. */
export interface Ways {
  sides: readonly Side[];
  via: readonly string[];
  /** Only over nodes of these types. */
  kinds: readonly string[] | null;
}

/**
 * How many links one step looks at on a side; those of a larger frontier are left out, and the answer says that it is
 * cut.
 */
export const MOST_LINKS = 10_000;

/** Every link from a frontier, and whether there are more than one step looks at. */
export async function neighbours(
  context: QuestionContext,
  frontier: readonly string[],
  ways: Ways,
): Promise<{ steps: Step[]; cut: boolean }> {
  const rows = await runStatement<Step & { edges: number }>(context, 'neighbours', {
    frontier,
    ...ways,
    most: MOST_LINKS,
  });
  const looked = (side: Side): number => rows.reduce((sum, row) => sum + (row.side === side ? row.edges : 0), 0);
  return { steps: rows, cut: ways.sides.some((side) => looked(side) === MOST_LINKS) };
}
