import type { Asked } from '../../../domain/words/read-phrase.ts';
import { sensesOf, stemsOf, type Span } from '../../../domain/words/terms.ts';

const BEFORE = 80;
const LENGTH = 180;

/** The part of a text around the first of the words that it has of a phrase, with every such word between ** and **. */
export function snippetOf(text: string, asked: readonly Asked[]): string {
  const places = asked.flatMap((one) => placesOf(text, one)).sort((a, b) => a.from - b.from || b.to - a.to);
  const first = places[0]?.from ?? 0;
  const start = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
  const end =
    start + LENGTH >= text.length ? text.length : Math.max(text.lastIndexOf(' ', start + LENGTH), places[0]?.to ?? 0);
  let cut = start > 0 ? '…' : '';
  let at = start;
  for (const { from, to } of places) {
    if (from < at || to > end) continue;
    cut += `${text.slice(at, from)}**${text.slice(from, to)}**`;
    at = to;
  }
  return `${cut}${text.slice(at, end)}${end < text.length ? '…' : ''}`;
}

/** Where a text has a thing that was asked for: its words one behind the other, joined, or what stands for the same. */
export function placesOf(text: string, { runs, senses }: Asked): Span[] {
  const { stems, compounds } = stemsOf(text);
  const places = runs.flatMap((run) =>
    stems.flatMap(({ from }, index) =>
      run.every((stem, offset) => stems[index + offset]?.term === stem)
        ? [{ from, to: stems[index + run.length - 1]!.to }]
        : [],
    ),
  );
  const joined = compounds.filter(({ term }) => runs.some((run) => run.length === 1 && run[0] === term));
  return [...places, ...joined, ...sensesOf(text).filter(({ term }) => senses.includes(term))];
}
