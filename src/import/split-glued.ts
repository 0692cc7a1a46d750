import { beginning, leadingVerb } from './leading-verb.ts';

/** A number in the middle of a line; the paragraph of that number begins there when the count goes on with it. */
const inlineNumber = / (\d{1,3})\. (?=[A-Z])/g;
/** A paragraph of the preamble that ends, and a word that may begin the next. */
const inlineBegin = /, (?=[A-Z][a-z]+ )/g;

/**
 * Splits paragraphs that a copy prints in one line, such as `…end. 12. Decides …`. `last` is the number before the
 * line, 0 in the preamble.
 */
export function splitGlued(line: string, last: number): string[] {
  const cuts: number[] = [];
  let number = /^(\d{1,3})\. /.test(line) ? Number.parseInt(line, 10) : last;
  for (const match of line.matchAll(inlineNumber)) {
    if (
      Number(match[1]) !== number + 1 ||
      /\b(?:paragraphs?|articles?|rules?|sections?|and|or|to) ?$/i.test(
        line.slice(Math.max(0, match.index - 12), match.index),
      )
    )
      continue;
    if (leadingVerb(line.slice(match.index + match[0].length, match.index + 200)) === undefined) continue;
    cuts.push(match.index + 1);
    number += 1;
  }
  const end = cuts[0] ?? line.length;
  if (last === 0 && !/^\(?\w{1,4}[.)] /.test(line)) {
    for (const match of line.matchAll(inlineBegin)) {
      if (match.index < end && begins(line.slice(match.index + 2, match.index + 200))) cuts.push(match.index + 2);
    }
  }
  cuts.sort((a, b) => a - b);
  return [0, ...cuts].map((from, index) => line.slice(from, cuts[index]).trim()).filter((piece) => piece !== '');
}

function begins(text: string): boolean {
  return beginning(text) !== undefined && leadingVerb(text) !== undefined;
}
