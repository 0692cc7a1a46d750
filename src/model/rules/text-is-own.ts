import type { Graph, GraphEdge, GraphNode } from '../graph.ts';
import type { Field } from '../model.ts';
import { runsOf, wordsOf } from '../own-words.ts';
import type { Rule } from './rule.ts';

/** Facts carry over, sentences do not: the texts of sources are not ours to publish. Titles and names inside a text are passed over. */
export const textIsOwn: Rule = {
  id: 'R020',
  name: 'MUST not take eight or more words in a row from a source, titles aside',
  check(graph, report, { isSourceRun }) {
    let titles: RegExp[] | undefined; // Read only when something is found, which is seldom.
    for (const [subject, fields] of subjects(graph)) {
      for (const { name, printed } of fields) {
        const value = subject.properties[name];
        if (printed || typeof value !== 'string') continue;
        if (!firstTaken([value], isSourceRun)) continue;
        const run = firstTaken(withoutTitles(value, (titles ??= titlesIn(graph))), isSourceRun);
        if (run) report(subject, `${name} has these words from a source: “${run}”.`, 'Say it in our own words.', [name]);
      }
    }
  },
};

function* subjects(graph: Graph): Generator<[GraphNode | GraphEdge, readonly Field[]]> {
  for (const node of graph.nodes.values()) yield [node, node.type.fields];
  for (const edge of graph.edges) if (edge.ownSource) yield [edge, edge.fields];
}

function firstTaken(parts: readonly string[], isSourceRun: (run: string) => boolean): string | undefined {
  for (const part of parts) for (const run of runsOf(part)) if (isSourceRun(run)) return run;
  return undefined;
}

/** Titles and names of some length, the longest first. */
function titlesIn(graph: Graph): RegExp[] {
  const titles = [...graph.nodes.values()].flatMap((node) =>
    ['title', 'alternativeTitles', 'name', 'formerNames', 'label'].flatMap((name) => node.properties[name] ?? []).map((title) => wordsOf(String(title))));
  return titles.filter((words) => words.length >= 4).sort((a, b) => b.length - a.length).map((words) => new RegExp(words.join('[^\\p{L}\\p{N}]+'), 'iu'));
}

function withoutTitles(text: string, titles: readonly RegExp[]): string[] {
  return titles.reduce((parts, title) => parts.flatMap((part) => part.split(title)), [text]);
}
