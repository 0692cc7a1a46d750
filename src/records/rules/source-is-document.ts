import { nearest } from '../../domain/nearest.ts';
import type { Graph } from '../graph.ts';
import { pathOfField } from '../path-of-field.ts';
import { sourcedIn } from '../sourced-in.ts';
import type { Rule } from './rule.ts';

/** Every statement is traceable: its source is a document of this graph, never free text. See seed/README.md#sources */
export const sourceIsDocument: Rule = {
  id: 'R003',
  name: 'MUST name a document as the source',
  check(graph, report) {
    for (const subject of sourcedIn(graph)) {
      for (const field of ['sourceId', 'statusSourceId']) {
        const id = subject.properties[field];
        const problem = id === undefined ? undefined : problemWith(graph, String(id));
        if (problem) report(subject, ...problem, pathOfField(field));
      }
    }
  },
};

function problemWith(graph: Graph, id: string): [message: string, hint: string] | undefined {
  const node = graph.nodes.get(id);
  if (node?.type.interfaces.includes('Document')) return undefined;
  if (node) return [`The source ${id} is a ${node.type.name}, not a document.`, 'Name the document that says it.'];
  const guess = nearest(id, graph.nodes.keys());
  return [`There is no record of the source ${id}.`, guess ? `Did you mean ${guess}?` : 'Add a record for it.'];
}
