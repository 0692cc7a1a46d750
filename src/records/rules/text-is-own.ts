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
    let titles: string[][] | undefined; // Read only when something is found, which is seldom.
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

/** Returns the words of titles and names of some length, the longest first. */
function titlesIn(graph: Graph): string[][] {
  const titles = [...graph.nodes.values()].flatMap((node) => searchedValues(node, 'NAME').map(wordsOf));
  return titles.filter((words) => words.length >= 4).sort((a, b) => b.length - a.length);
}

/** The parts that texts fall into where titles are taken out; a pattern is made of those alone that may stand there. */
function withoutTitles(texts: readonly string[], titles: readonly string[][]): string[] {
  return texts.flatMap((text) => {
    const lower = text.toLowerCase();
    return titles
      .filter((words) => words.every((word) => lower.includes(word)))
      .map((words) => new RegExp(words.join('[^\\p{L}\\p{N}]+'), 'iu'))
      .reduce((parts, title) => parts.flatMap((part) => part.split(title)), [text]);
  });
}
