import { beginning, leadingVerb } from './leading-verb.ts';
import { mend, type Vocabulary } from './mend-hyphens.ts';
import type { TextLine } from './text-lines.ts';

/** The printed mark with which a paragraph begins: `12.`, `(a)`, `IV.`, `b.`, `–`. */
export const mark =
  /^(\d{1,3}\.(?!\d)|\(?(?:[a-z]|[ivxl]{1,5}|([a-z])\2)\)|\((?:[A-Z]|[IVX]{1,4})\)|[IVX]{1,5}\.|[A-Z]\.|[a-z]\.|[ivx]{2,4}\.|[–•·▪-])\s+(.*)$/s;
/** Lines that are paragraphs of their own: the heading of an annex, a section or notes. */
const alone =
  /^(?:(?:Annex|ANNEX|Appendix|Enclosure)(?: [IVX\d]+)?\.?|(?:=+ ?)?(?:[IVX]{1,5}|[A-H])(?: ?=+)?|(?:\* ?){3,}|Footnotes?|Notes)$/;
/** Lines that begin a paragraph outside the text: the result of a vote, a note. */
const beside =
  /^\(?Adopted (?:unanimously|at the \d|by \d|without)|^(?:\d{1,2}|\*+|\(\d+\)) (?:Ibid|See|Official Records|Paragraph|Document)\b/;
/** Ends of paragraphs and their items, perhaps with a quotation mark, a bracket or the number of a note. */
const stop = /[,;:.][”"’')\]]?(?: ?\[\d+\])?(?: and| or| and\/or)?$/;
const strongStop = /[;:.][”"’')\]]?(?: ?\[\d+\])?$/;
const NEARLY_FULL = 0.75;
/** A title is shorter, in characters. */
const longestTitle = 60;

/** How a text sets its paragraphs, told from the text itself. */
interface Layout {
  /**
   * From how many columns on a line is full, counted with the first word of the next; undefined where lines are not
   * wrapped.
   */
  full: number | undefined;
  /** Whether paragraphs are set apart by empty lines. */
  spaced: boolean;
}

/**
 * Joins the lines of a text to its paragraphs. A line was wrapped if the next word had no room in it; the room, and
 * whether empty lines separate paragraphs, is measured on each text.
 */
export function joinLines(lines: readonly TextLine[], vocabulary: () => Vocabulary): string[] {
  const layout = layoutOf(lines);
  const paragraphs: string[] = [];
  let first = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const begins =
      !before || headsNumber(before, line, lines[index + 1]) || breaks(before, line, layout, first === index - 1);
    if (begins) first = index;
    paragraphs.push(begins ? line.text : mend(paragraphs.pop()!, line.text, vocabulary));
  }
  return paragraphs;
}

function layoutOf(lines: readonly TextLine[]): Layout {
  const pairs = lines.slice(1).map((next, index) => ({ before: lines[index]!, next }));
  const close = pairs.filter(({ next }) => next.gap === 'NONE');
  // What goes on in small letters was wrapped for sure; where texts have few such lines, what ends without a stop tells
  // as much.
  const sure = close.filter(
    ({ before, next }) => /\p{L}-$/u.test(before.text) || (/^\p{Ll}/u.test(next.text) && !mark.test(next.text)),
  );
  const wrapped =
    sure.length >= close.length / 5
      ? sure
      : close.filter(({ before, next }) => !stop.test(before.text) && !mark.test(next.text) && !opens(next.text));
  const widths = wrapped.map(({ before, next }) => widthWith(before, next)).sort((a, b) => a - b);
  const opening = pairs.filter(
    ({ before, next }) => stop.test(before.text) && (/^\d{1,3}\. /.test(next.text) || opens(next.text)),
  );
  // A margin that is kept exactly lies right behind the longest line; a ragged one is where all but a few lines end.
  const longest = wrapped.reduce((most, { before }) => Math.max(most, before.indent + before.text.length), 0);
  const isEnough =
    wrapped === sure
      ? sure.length > 0
      : wrapped.length >= Math.max(3, close.length / 3) &&
        wrapped.every(({ before }) => before.text.length > 0.6 * longest);
  return {
    full: isEnough ? Math.min(widths[Math.floor(widths.length / 20)]!, longest + 1) : undefined,
    spaced: opening.length > 0 && opening.filter(({ next }) => next.gap === 'BLANK').length >= 0.6 * opening.length,
  };
}

/** The columns that a line would take with the first word of the next. */
function widthWith(before: TextLine, next: TextLine): number {
  return before.indent + before.text.length + 1 + /^\S*/.exec(next.text)![0].length;
}

/** Whether a line begins a paragraph. `single` says that the line before it is one so far. */
function breaks(before: TextLine, next: TextLine, { full, spaced }: Layout, single: boolean): boolean {
  const ended = stop.test(before.text);
  const wraps = full !== undefined && widthWith(before, next) >= full;
  if (alone.test(before.text)) return true;
  if (mark.test(next.text) || alone.test(next.text) || beside.test(next.text))
    return ended || !wraps || next.gap === 'BLANK';
  if (/\p{L}-$/u.test(before.text) || /^\p{Ll}/u.test(next.text)) return false;
  const opened = opens(next.text) || (ended && mayOpen(next.text));
  if (next.gap === 'BLANK')
    return (
      opened ||
      strongStop.test(before.text) ||
      (ended ? spaced : full === undefined ? before.text.length < longestTitle : !wraps)
    );
  if (full === undefined) return opened || strongStop.test(before.text);
  if (wraps) return ended && opens(next.text) && (!spaced || next.gap === 'PAGE') && !hangs(before, next);
  // A sentence goes on; a title does not.
  if (!ended) return single && mayBeTitle(before.text);
  // Where empty lines set paragraphs apart, a line that is nearly full may still be wrapped.
  return !spaced || opened || (strongStop.test(before.text) && widthWith(before, next) < NEARLY_FULL * full);
}

/**
 * Whether words may be a title, such as `(b) Cooperation with committees`: short, without a verb that begins them or a
 * word at their end that wants another.
 */
function mayBeTitle(text: string): boolean {
  const words = mark.exec(text)?.[3] ?? text;
  return (
    words.length < longestTitle &&
    !opens(words) &&
    !/ (?:an?|the|its|their|of|to|in|on|at|by|for|from|with|under|and|or|as|that|which|all)$/.test(words)
  );
}

/** Whether a line is a title: short, without a stop, between the end of one paragraph and the number of the next. */
function headsNumber(before: TextLine, line: TextLine, after: TextLine | undefined): boolean {
  return (
    after !== undefined &&
    /^\d{1,3}\. /.test(after.text) &&
    strongStop.test(before.text) &&
    /^\p{Lu}/u.test(line.text) &&
    !stop.test(line.text) &&
    line.text.length < longestTitle
  );
}

/** Whether a line is set under the text of the marked one before it. */
function hangs(before: TextLine, next: TextLine): boolean {
  return mark.test(before.text) && next.indent > before.indent;
}

/**
 * Whether words begin as paragraphs of the Council do: with a verb or state of mind that they use, in the form that
 * they use.
 */
function opens(text: string): boolean {
  return /^\p{Lu}/u.test(text) && leadingVerb(text) !== undefined && beginning(text) !== undefined;
}

/** The same by form alone: `Commemorating …`, `Seized of …`; not `United Nations …`. */
function mayOpen(text: string): boolean {
  return /^\p{Lu}[\p{Ll}-]+(?:ing\b|ed\b(?= \p{Ll}))/u.test(text);
}
