import { romanOf } from '../domain/roman-numerals.ts';
import type { PrintedParagraph } from './council-text.ts';

const series = ['abcdefghijklmnopqrstuvwxyz'.split(''), Array.from({ length: 12 }, (_, index) => romanOf(index + 1))];
const letter = /^(\(?)([a-z]{1,4})([).])$/;

/**
 * Makes paragraphs of the items that are printed within one: `…will: (a) Contribute …; and (b) Provide …`. The first
 * item needs a colon, dash or number before it, and a second item.
 */
export function splitEnumerations(paragraphs: readonly PrintedParagraph[]): PrintedParagraph[] {
  return paragraphs.flatMap((paragraph) => (paragraph.heading ? [paragraph] : split(paragraph)));
}

function split(paragraph: PrintedParagraph): PrintedParagraph[] {
  const { text, mark } = paragraph;
  const [, left = '(', own, right = ')'] = letter.exec(mark) ?? [];
  for (const letters of series) {
    const cuts = cutsOf(
      text,
      letters.map((item) => `(${item})`),
      /[:–—-] ?$|^$/,
    );
    if (cuts.length > 1 || (cuts.length === 1 && cuts[0]!.at === 0 && /^\d/.test(mark))) return pieces(paragraph, cuts);
    const place = own === undefined ? -1 : letters.indexOf(own);
    if (place < 0) continue;
    const following = cutsOf(
      text,
      letters.slice(place + 1).map((item) => `${left}${item}${right}`),
      /[;,.:] ?(?:and |or )?$/,
    );
    if (following.length > 0) return pieces(paragraph, following);
  }
  return [paragraph];
}

/**
 * Where the items stand in the text, in their order; the first after what `before` describes, the others after a stop
 * of any kind.
 */
function cutsOf(text: string, marks: readonly string[], before: RegExp): { at: number; mark: string }[] {
  const cuts: { at: number; mark: string }[] = [];
  let index = 0;
  for (const mark of marks) {
    let at = text.indexOf(`${mark} `, index);
    const stop = cuts.length === 0 ? before : /[;,.:] ?(?:and |or |and\/or )?$/;
    while (at >= 0 && !stop.test(text.slice(Math.max(0, at - 9), at))) at = text.indexOf(`${mark} `, at + 1);
    if (at < 0) break;
    cuts.push({ at, mark });
    index = at + mark.length;
  }
  return cuts;
}

function pieces(paragraph: PrintedParagraph, cuts: readonly { at: number; mark: string }[]): PrintedParagraph[] {
  const first = { ...paragraph, text: paragraph.text.slice(0, cuts[0]!.at).trim() };
  const items = cuts.map(({ at, mark }, index) => ({
    part: paragraph.part,
    mark,
    text: paragraph.text.slice(at + mark.length, cuts[index + 1]?.at).trim(),
  }));
  return [first, ...items.flatMap(split)];
}
