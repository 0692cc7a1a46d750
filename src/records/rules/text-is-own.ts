import type { Graph } from '../graph.ts';
import { runsOf, wordsOf } from '../own-words.ts';
import { pathOfField } from '../path-of-field.ts';
import { searchedValues } from '../searched-values.ts';
import { sourcedIn } from '../sourced-in.ts';
import { valuesOf } from '../values-of.ts';
import type { Rule } from './rule.ts';

/**
 * Facts carry over, sentences do not: the texts of sources are not ours to publish. Titles and names inside a text are
 * passed over.
 */
export const textIsOwn: Rule = {
  id: 'R020',
  name: 'MUST not take eight or more words in a row from a source, titles aside',
  check(graph, report, { isSourceRun }) {
    let titles: RegExp[] | undefined; // Read only when something is found, which is seldom.
    for (const subject of sourcedIn(graph)) {
      for (const { name, verbatim } of 'path' in subject ? subject.fields : subject.type.fields) {
        const values = verbatim ? [] : valuesOf(subject.properties[name]);
        if (!firstTaken(values, isSourceRun)) continue;
        const run = firstTaken(withoutTitles(values, (titles ??= titlesIn(graph))), isSourceRun);
        if (run)
          report(
            subject,
            `${name} has these words from a source: “${run}”.`,
            'Say it in our own words.',
            pathOfField(name),
          );
      }
    }
  },
};

function firstTaken(parts: readonly string[], isSourceRun: (run: string) => boolean): string | undefined {
  for (const part of parts) for (const run of runsOf(part)) if (isSourceRun(run)) return run;
  return undefined;
}

/** Titles and names of some length, the longest first. */
function titlesIn(graph: Graph): RegExp[] {
  const titles = [...graph.nodes.values()].flatMap((node) => searchedValues(node, 'NAME').map(wordsOf));
  return titles
    .filter((words) => words.length >= 4)
    .sort((a, b) => b.length - a.length)
    .map((words) => new RegExp(words.join('[^\\p{L}\\p{N}]+'), 'iu'));
}

function withoutTitles(texts: readonly string[], titles: readonly RegExp[]): string[] {
  return titles.reduce((parts, title) => parts.flatMap((part) => part.split(title)), [...texts]);
}
