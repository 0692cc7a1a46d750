import type { Counts } from '../../../records/graph.ts';
import type { QuestionContext } from '../question-context.ts';
import { runStatement } from '../run-statement.ts';

interface Row {
  version: string;
  title: string;
  factsUntil: string;
  /** JSON: see Counts. */
  counts: string;
}

/** `Query.dataset`. */
export async function dataset(_root: unknown, _arguments: unknown, context: QuestionContext): Promise<object> {
  const [row] = await runStatement<Row>(context, 'dataset', {});
  const { counts, ...rest } = row!;
  const { nodes, edges } = JSON.parse(counts) as Counts;
  return {
    ...rest,
    nodes: list(nodes),
    edges: list(edges),
    citation: `${rest.title}, version ${rest.version}, facts until ${rest.factsUntil}.`,
  };
}

function list(counts: Counts['nodes']): { kind: string; count: number }[] {
  return Object.entries(counts).map(([kind, count]) => ({ kind, count }));
}
