import { nearest } from '../nearest.ts';
import type { Graph, Value } from '../graph.ts';
import type { Rule } from './rule.ts';

/** Every statement is traceable: its source is a document of this graph, never free text. See seed/README.md#sources */
export const sourceIsDocument: Rule = {
  id: 'R003',
  name: 'MUST name a document as the source',
  check(graph, report) {
    for (const subject of [...graph.nodes.values(), ...graph.edges]) {
      const problem = problemWith(graph, subject.properties.sourceId);
      if (problem && ('id' in subject || subject.ownSource)) report(subject, ...problem, ['source', 'id']);
      const status = 'id' in subject ? subject.properties.statusSourceId : undefined;
      const statusProblem = status === undefined ? undefined : problemWith(graph, status);
      if (statusProblem) report(subject, ...statusProblem, ['statusSourceId']);
    }
  },
};

function problemWith(graph: Graph, id: Value | undefined): [message: string, hint: string] | undefined {
  if (id === undefined) return undefined;
  const node = graph.nodes.get(String(id));
  if (node?.type.interfaces.includes('Document')) return undefined;
  const guess = nearest(String(id), graph.nodes.keys());
  if (node) return [`The source ${String(id)} is a ${node.type.name}, not a document.`, 'Name the document that says it.'];
  return [`There is no record of the source ${String(id)}.`, guess ? `Did you mean ${guess}?` : 'Add a record for it.'];
}
