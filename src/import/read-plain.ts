import { romanOf, romanValue } from '../domain/roman-numerals.ts';
import { parseSymbol } from '../domain/un-symbol.ts';
import type { PrintedParagraph, PrintedText } from './council-text.ts';
import { limits } from './file-limits.ts';
import { findOpening } from './find-opening.ts';
import { joinLines, mark } from './join-lines.ts';
import { vocabularyOf, type Vocabulary } from './mend-hyphens.ts';
import { readNumber } from './read-number.ts';
import { splitGlued } from './split-glued.ts';
import { linesOf, squeeze } from './text-lines.ts';

/** A wrapped paragraph has more on average only where it is one of few. */
const LINES_A_PARAGRAPH = 10;
const sectionLine = /^(?:=+ ?)?(?:[IVX]{1,5}|[A-H])(?: ?=+)?$|^(?:\* ?){3,}$/;
const voted = /^\(?Adopted (?:unanimously|at the \d|by \S+ votes?|without)/;
const annex = /^(?:Annex|ANNEX|Appendix|Enclosure)(?: [IVX\d]+)?\.?$|^Annex (?=The Security Council\b)/;
const endNotes = /^(?:Footnotes?|Notes)$/;
const footnote = /^(?:\d{1,2}|\*+|\(\d+\)) (?:Ibid|See|Official Records|Paragraph|Document)\b/i;
/**
 * A symbol that a line begins with, perhaps after the mark of its distribution, or that an archive names as that of the
 * document.
 */
const symbolLine =
  /(?:Document Symbol\s+|^[ \t]*(?:Distr\.?:? ?(?:GENERAL|LIMITED)\.? )?)([A-Z]{1,3}\/[A-Z\d][^\s(]*(?: ?\(\d{4}\))?(?:\/(?:Add|Corr|Rev)\.\d+)?)/im;

/**
 * Reads a resolution as plain text: a heading, the words "The Security Council", paragraphs with printed numbers,
 * perhaps a line on the vote.
 */
export function readPlain(text: string): PrintedText {
  const whole = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00AD\u200B\uFEFF\u0000]/g, '')
    .replace(/\u00A0/g, ' ')
    .replace(/(?<=\S)[ \t]+/g, ' ');
  refuseTooLarge(whole.split('\n'));
  const opening = findOpening(whole);
  const body = opening ? whole.slice(opening.to) : bodyWithoutOpening(whole);
  const head = whole.slice(0, opening ? opening.from : whole.length - body.length).slice(0, 20_000);
  // Without the opening words nothing tells where the heading ends.
  const symbol = symbolOf(opening ? head : whole.slice(0, 2_000));
  let counted: Vocabulary | undefined;
  const paragraphs = joinLines(linesOf(body, symbol), () => (counted ??= vocabularyOf(whole)));
  const heading = head
    .split('\n')
    .map(squeeze)
    .filter((line) => line !== '');
  return {
    symbol,
    heading,
    ...(opening && { organ: opening.organ }),
    paragraphs: paragraphsOf(paragraphs),
    ...votesOf([...paragraphs, heading.join(' ')]),
  };
}

/** Looks at the lines before anything is made of them. */
function refuseTooLarge(lines: readonly string[]): void {
  if (lines.length > LINES_A_PARAGRAPH * limits.paragraphs)
    throw new Error(`has ${lines.length} lines; no resolution has more than ${limits.paragraphs} paragraphs.`);
  const longest = lines.find(({ length }) => length > limits.paragraph);
  const length = longest === undefined ? 0 : squeeze(longest).length;
  if (length > limits.paragraph)
    throw new Error(
      `has a line of ${length} characters; no resolution has a paragraph of more than ${limits.paragraph}.`,
    );
}

function symbolOf(head: string): string {
  const printed = symbolLine.exec(head)?.[1];
  // The General Assembly prints its number before the title: 64/107. Financing …
  const session = /^[ \t]*(\d{2,3}\/\d{1,4})\.[ \t]+[A-Z]/m.exec(head)?.[1];
  if (printed === undefined && session !== undefined) return session;
  return printed !== undefined && parseSymbol(printed) !== undefined ? printed : '';
}

/**
 * Early resolutions name the Council in every paragraph, or not at all. What an archive says of the text ends with the
 * day on which it was seen there.
 */
function bodyWithoutOpening(text: string): string {
  const seen = /\[accessed [^\]\n]{1,40}\]/.exec(text);
  if (seen) return text.slice(seen.index + seen[0].length);
  const heading = /^[ \t]*(?:\d+ )?\(?(?:\d{4}\)?\.?[ \t]*)?Resolution .*$/im.exec(text);
  return heading ? text.slice(heading.index + heading[0].length) : text;
}

function paragraphsOf(joined: readonly string[]): PrintedParagraph[] {
  const paragraphs: PrintedParagraph[] = [];
  let last = 0;
  let annexed = false;
  for (const whole of joined) {
    if (voted.test(whole) || endNotes.test(whole)) break;
    if (footnote.test(whole)) continue;
    for (const piece of splitGlued(whole, last)) {
      if (paragraphs.length > limits.paragraphs)
        throw new Error(`has more than ${limits.paragraphs} paragraphs, as no resolution has.`);
      if (annex.test(piece)) annexed = true;
      const [, printed] = mark.exec(piece) ?? [];
      const before = paragraphs.at(-1);
      const fresh = printed !== undefined && startsParagraph(printed, last) && !runsOn(before?.text ?? '', printed);
      if (fresh && !annexed && /^\d/.test(printed)) last = Number.parseInt(printed, 10);
      const part = annexed ? 'ANNEX' : last > 0 ? 'OPERATIVE' : 'PREAMBLE';
      if (fresh) paragraphs.push({ part, mark: printed, text: piece.slice(printed.length).trim() });
      else if (sectionLine.test(piece)) paragraphs.push({ part, mark: '', text: piece, heading: true });
      else if (printed !== undefined && before?.part === part && !before.heading && !/[;:.][”"’']?$/.test(before.text))
        before.text += ` ${piece}`;
      else paragraphs.push({ part, mark: '', text: piece });
    }
  }
  return paragraphs;
}

/** A number begins a paragraph where the count goes on; any other is a figure at the beginning of a line. */
function startsParagraph(printed: string, last: number): boolean {
  const number = /^(\d+)\.$/.exec(printed)?.[1];
  return number === undefined || Number(number) === 1 || (Number(number) > last && Number(number) <= last + 3);
}

/**
 * An item goes on with a paragraph that has the item before it in its run: `… regarding (i) …, and` and `(ii) …` on the
 * next line.
 */
function runsOn(before: string, printed: string): boolean {
  const item = /^\(([a-z]+)\)$/.exec(printed)?.[1];
  const value = item === undefined ? undefined : romanValue(item);
  return (
    value !== undefined &&
    value > 1 &&
    value <= 10 &&
    before.includes(` (${romanOf(value - 1)}) `) &&
    /,(?: and| or)?$/.test(before.slice(-6))
  );
}

/**
 * The counts of a paragraph of its own, such as `Adopted at the 100th meeting by 9 votes to none, with 2 abstentions`;
 * each as far as it is printed. Undefined where none is.
 */
function votesOf(paragraphs: readonly string[]): Pick<PrintedText, 'votes'> {
  const counted = paragraphs
    .map((paragraph) =>
      /^\(?Adopted (?:at the \S+ \S+,? )?by (\w+) votes? to (\w+)(?: \([^()]*\))?(?:,? with (\w+) abstentions?)?/.exec(
        paragraph,
      ),
    )
    .find((found) => found !== null);
  if (!counted) return {};
  const [inFavour, against, abstaining] = counted.slice(1).map(readNumber);
  return { votes: { inFavour, against, abstaining, voters: [] } };
}
