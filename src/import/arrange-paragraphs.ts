import type { PrintedParagraph } from './council-text.ts';
import { beginning } from './leading-verb.ts';
import { splitEnumerations } from './split-enumerations.ts';

/** `12.`: the number of an operative paragraph. */
const figure = /^\d+\.$/;
/** Matches a mark over a section: `I`, `B.`, `== II ==`, `***`. */
const section = /^(?:=+ ?)?(?:[IVX]{1,5}|[A-H])\.?(?: ?=+)?$|^(?:\* ?){3,}$/;

/**
 * Tells preamble, headings and operative paragraphs apart by marks and first words, for every format: operative ones
 * begin with the first number or, if none has one, with the first verb in the third person.
 */
export function arrangeParagraphs(printed: readonly PrintedParagraph[]): {
  paragraphs: PrintedParagraph[];
  notices: string[];
} {
  const parted = annexed(printed);
  const body = splitEnumerations(asHeadings(joined(parted.filter(({ part }) => part !== 'ANNEX'))));
  const annexes = parted.filter(({ part }) => part === 'ANNEX');
  const first = body.findIndex(({ mark, heading }) => !heading && figure.test(mark));
  return first >= 0 ? { paragraphs: [...byNumbers(body, first), ...annexes], notices: [] } : byVerbs(body, annexes);
}

/**
 * Makes headings of the marks and lines of sections, so that they are not part of a number: the count goes on through
 * them.
 */
function asHeadings(body: readonly PrintedParagraph[]): PrintedParagraph[] {
  return body.map((paragraph, index) => {
    const { mark, text, heading } = paragraph;
    const next = body.slice(index + 1, index + 4).find((other) => !other.heading);
    // What is marked as a heading but speaks as the Council does is a paragraph.
    if (heading)
      return /[,;]$/.test(text) && beginning(text) !== undefined ? { part: paragraph.part, mark, text } : paragraph;
    if (mark === '')
      return section.test(text) || (next && (next.mark !== '' || beginning(next.text) === 'PREAMBULAR') && titles(text))
        ? { ...paragraph, heading: true }
        : paragraph;
    const bare = /^(?:[IVX]{1,5}|[A-H])$/.test(mark);
    const dotted =
      /^(?:[IVX]{1,5}|[A-H])\.$/.test(mark) &&
      figure.test(body.slice(index + 1).find((other) => other.mark !== '')?.mark ?? '');
    return bare || dotted ? { ...paragraph, mark: '', text: `${mark} ${text}`.trim(), heading: true } : paragraph;
  });
}

/** A short line without a stop, such as `Protection of civilians`. */
function titles(text: string): boolean {
  return text.length < 160 && /^[A-Z]/.test(text) && !/[,;:.]$/.test(text) && beginning(text) === undefined;
}

/**
 * A mark that a format prints apart from its text takes the text, and a sentence that it breaks off its rest; a section
 * that a copy ran into its first paragraph is taken from it.
 */
function joined(body: readonly PrintedParagraph[]): PrintedParagraph[] {
  const paragraphs: PrintedParagraph[] = [];
  for (const paragraph of body) {
    const before = paragraphs.at(-1);
    const run = paragraph.mark === '' ? /^([A-H]|[IVX]{1,4}) (?=[A-Z][a-z]+ing\b)/.exec(paragraph.text) : null;
    if (
      before &&
      before.mark !== '' &&
      before.text === '' &&
      !before.heading &&
      paragraph.mark === '' &&
      !paragraph.heading
    )
      before.text = paragraph.text;
    else if (before && goesOn(before, paragraph)) before.text += ` ${paragraph.text}`;
    else if (run)
      paragraphs.push(
        { part: paragraph.part, mark: '', text: run[1]!, heading: true },
        { ...paragraph, text: paragraph.text.slice(run[0].length) },
      );
    else paragraphs.push({ ...paragraph });
  }
  return paragraphs;
}

/** Whether a paragraph is the rest of a sentence that the one before it has begun. */
function goesOn(before: PrintedParagraph, { part, mark, text, heading }: PrintedParagraph): boolean {
  return (
    mark === '' &&
    /^\p{Ll}/u.test(text) &&
    part === before.part &&
    heading === before.heading &&
    /[\p{L}\p{N}’')]$/u.test(before.text) &&
    !/ (?:and|or)$/.test(before.text)
  );
}

/** Some files print the annex in the body; what follows its heading is the annex. */
function annexed(printed: readonly PrintedParagraph[]): readonly PrintedParagraph[] {
  const numbered = printed.findIndex(({ mark }) => figure.test(mark));
  const from = printed.findIndex(
    ({ mark, text }, index) =>
      numbered >= 0 &&
      index > numbered &&
      mark === '' &&
      /^(?:Annex|ANNEX|Appendix|Enclosure)\b/.test(text) &&
      text.length < 120 &&
      !/[;.]$/.test(text),
  );
  return from < 0
    ? printed
    : printed.map((paragraph, index) => (index < from ? paragraph : { ...paragraph, part: 'ANNEX' as const }));
}

/** A section may have a preamble of its own: what begins with a gerund, without a number, after a heading. */
function byNumbers(body: readonly PrintedParagraph[], first: number): PrintedParagraph[] {
  let opened = false;
  return body.map((paragraph, index) => {
    if (index < first) return { ...paragraph, part: 'PREAMBLE' };
    if (paragraph.heading) opened = true;
    else if (paragraph.mark !== '') opened = false;
    const own = opened && !paragraph.heading && beginning(paragraph.text) === 'PREAMBULAR';
    return { ...paragraph, part: own ? 'PREAMBLE' : 'OPERATIVE' };
  });
}

function byVerbs(
  body: readonly PrintedParagraph[],
  annexes: readonly PrintedParagraph[],
): { paragraphs: PrintedParagraph[]; notices: string[] } {
  const marked = body.findIndex(({ part }) => part === 'OPERATIVE');
  const verb = body.findIndex(({ text, heading }) => !heading && beginning(text) === 'OPERATIVE');
  const start =
    verb >= 0 ? verb : marked >= 0 ? marked : body.findLastIndex(({ mark, heading }) => mark === '' && !heading);
  let count = 0;
  const paragraphs = body.map((paragraph, index): PrintedParagraph => {
    if (index < start || start < 0) return { ...paragraph, part: 'PREAMBLE' };
    const counts =
      paragraph.mark === '' && !paragraph.heading && (index === start || beginning(paragraph.text) === 'OPERATIVE');
    if (counts) count += 1;
    return { ...paragraph, part: 'OPERATIVE', ...(counts && { mark: `${count}.` }) };
  });
  const notice =
    count === 0
      ? 'No operative paragraph is numbered.'
      : count === 1
        ? 'The one operative paragraph bears no number; it is OP 1 here.'
        : `The ${count} operative paragraphs bear no numbers; they are counted here.`;
  return { paragraphs: [...paragraphs, ...annexes], notices: [notice] };
}
