import { romanOf, romanValue } from '../model/roman-numerals.ts';
import type { PrintedParagraph, PrintedText } from './council-text.ts';
import { beginning } from './leading-verb.ts';
import { limits } from './limits.ts';
import { readNumber } from './read-number.ts';
import { splitGlued } from './split-glued.ts';

const opening = /^[ \t]*(?:The Security Council\b[ \t]*,?|Security Council,)[ \t]*$/im;
const openingInline = /^[ \t]*The Security Council\b[ \t]*,?/im;
/** As some archives print it, in one line with the heading. */
const openingWithin = /The Security Council,/;
/** What pages repeat: symbols, job numbers, page numbers. */
const furniture = /^(?:S\/RES\/\d+ ?\(\d{4}\)(?: Page \d+)?|Page \d+|\d{2}-\d{5}[*S]*(?: \(E\).*)?|\d+ ?\/ ?\d+(?: \d{2}-\d{5})?|\d+\/\d+ \d{2}-\d{5}|\d{2}-\d{5} \d+\/\d+|\*\d{7}\*|\d{1,3} \d{2}-\d{5}[*S]*|(?:_{5,} ?)?\*{0,3} ?(?:Second )?re-?issued? .*|_{5,}.*|-{3,}|`+|\/\.\.\.|\d{1,2}|\(E\))$/i;
/** A page number and job number that a copy has run into the line after them. */
const gluedFurniture = /^\d{1,3} \d{2}-\d{5} (?=[A-Z(\d])/;
const mark = /^(\d{1,3}\.(?!\d)|\(?(?:[a-z]|[ivxl]{1,5}|([a-z])\2)\)|\((?:[A-Z]|[IVX]{1,4})\)|[IVX]{1,5}\.|[A-Z]\.|[a-z]\.|[ivx]{2,4}\.)\s+(.*)$/s;
const sectionLine = /^(?:=+ ?)?(?:[IVX]{1,5}|[A-H])(?: ?=+)?$|^(?:\* ?){3,}$/;
const votedLine = /^\(?Adopted (?:unanimously|at the|by \d|without)/i;
const annex = /^(?:Annex|Appendix|Enclosure)(?: [IVX\d]+)?\.?$|^Annex (?=The Security Council\b)/;
const footnotes = /^(?:Footnotes?|Notes)$|^(?:\d{1,2}|\*+|\(\d+\)) (?:Ibid|See|Official Records|Paragraph|Document)\b/i;

/** Reads a resolution as plain text: a heading, the words "The Security Council", paragraphs with printed numbers, perhaps a line on the vote. */
export function readPlain(text: string): PrintedText {
  const whole = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[\u00AD\u200B\uFEFF\u0000]/g, '').replace(/\u00A0/g, ' ');
  const start = opening.exec(whole) ?? openingInline.exec(whole) ?? openingWithin.exec(whole);
  const body = start ? whole.slice(start.index + start[0].length) : bodyWithoutOpening(whole);
  const head = start ? whole.slice(0, start.index) : whole.slice(0, whole.length - body.length);
  const heading = squeeze(head.slice(0, 20_000));
  const symbol = /Document Symbol\s+(S\/RES\/\d+ ?\(\d{4}\))/.exec(head)?.[1] ?? /S\/RES\/\d+ ?\(\d{4}\)/.exec(head)?.[0] ?? '';
  return { symbol, heading, paragraphs: paragraphsOf(body), ...votesOf(whole) };
}

/** Early resolutions name the Council in every paragraph, or not at all. */
function bodyWithoutOpening(text: string): string {
  const heading = /^[ \t]*(?:\d+ )?\(?(?:\d{4}\)?\.?[ \t]*)?Resolution .*$/im.exec(text);
  return heading ? text.slice(heading.index + heading[0].length) : text;
}

function paragraphsOf(body: string): PrintedParagraph[] {
  const paragraphs: PrintedParagraph[] = [];
  let last = 0;
  let annexed = false;
  for (const whole of body.split('\n').map(squeeze)) {
    if (whole.length > limits.paragraph) throw new Error(`has a line of ${whole.length} characters; no resolution has a paragraph of more than ${limits.paragraph}.`);
    if (whole === '' || furniture.test(whole)) continue;
    if (votedLine.test(whole) || footnotes.test(whole)) break;
    for (const line of splitGlued(whole.replace(gluedFurniture, ''), last)) {
      if (paragraphs.length > limits.paragraphs) throw new Error(`has more than ${limits.paragraphs} paragraphs, as no resolution has.`);
      if (annex.test(line)) annexed = true;
      const [, printed] = mark.exec(line) ?? [];
      const fresh = printed !== undefined && startsParagraph(printed, last) && !runsOn(paragraphs.at(-1)?.text ?? '', printed);
      if (fresh && !annexed && /^\d/.test(printed)) last = Number.parseInt(printed, 10);
      const part = annexed ? 'ANNEX' : last > 0 ? 'OPERATIVE' : 'PREAMBLE';
      const before = paragraphs.at(-1);
      if (fresh) paragraphs.push({ part, mark: printed, text: line.slice(printed.length).trim() });
      else if (sectionLine.test(line)) paragraphs.push({ part, mark: '', text: line, heading: true });
      else if (before?.part === part && !before.heading && continues(before.text, line)) before.text += ` ${line}`;
      else paragraphs.push({ part, mark: '', text: line });
    }
  }
  return paragraphs;
}

/** A number begins a paragraph where the count goes on; any other is a figure at the beginning of a line. */
function startsParagraph(printed: string, last: number): boolean {
  const number = /^(\d+)\.$/.exec(printed)?.[1];
  return number === undefined || Number(number) === 1 || (Number(number) > last && Number(number) <= last + 3);
}

/** An item goes on with a paragraph that has the item before it in its run: `… regarding (i) …, and` and `(ii) …` on the next line. */
function runsOn(before: string, printed: string): boolean {
  const item = /^\(([a-z]+)\)$/.exec(printed)?.[1];
  const value = item === undefined ? undefined : romanValue(item);
  return value !== undefined && value > 1 && value <= 10 && before.includes(` (${romanOf(value - 1)}) `) && /,(?: and| or)?$/.test(before.slice(-6));
}

/** A line goes on with the paragraph before it when that one has not ended, or when it begins in the middle of a sentence. */
function continues(before: string, line: string): boolean {
  if (/^[a-z]/.test(line)) return true;
  if (beginning(line) !== undefined || /^\w+ed\b/.test(line)) return false;
  return !/[;:.][”"']?$/.test(before.slice(-2));
}

function votesOf(text: string): Pick<PrintedText, 'votes'> {
  const counted = /Adopted (?:at the \w+ meeting )?by (\w+) votes? to (\w+)(?:,? with (\w+) abstentions?)?/i.exec(text.replace(/\s+/g, ' '));
  if (!counted) return {};
  const [inFavour, against, abstaining] = counted.slice(1).map((word) => readNumber(word));
  return inFavour === undefined ? {} : { votes: { inFavour, against: against ?? 0, abstaining: abstaining ?? 0, voters: [] } };
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
