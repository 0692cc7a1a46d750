import { lineAt, type Copy } from './copy.ts';
import { sectionAt, sectionsOf } from './sections.ts';

/** A paragraph of the body of a source. */
export interface Paragraph {
  section: string;
  line: number;
  /** Indexes in the copy's text. */
  start: number;
  end: number;
}

/**
 * Returns the paragraphs between the first numbered section and the end notes, split at blank lines or, without any,
 * where a line ends a sentence well before the margin. A part that does not end a sentence goes on.
 */
export function paragraphsOf(copy: Copy): Paragraph[] {
  const sections = sectionsOf(copy);
  const first = sections.find((section) => /^\d/.test(section.name));
  const notes = sections.find((section) => section.name === 'end notes');
  if (!first) return [];
  const body = copy.text.slice(first.start, notes?.start);
  const headings = new Set(sections.map((section) => section.start - first.start));
  const paragraphs: Paragraph[] = [];
  let open: { start: number; end: number } | undefined;
  for (const { start, end } of blocks(body)) {
    if (headings.has(start) || isHeadingTail(body.slice(start, end))) continue;
    open = open && !endsSentence(body.slice(open.start, open.end)) ? { start: open.start, end } : { start, end };
    if (!endsSentence(body.slice(open.start, open.end))) continue;
    const at = first.start + open.start;
    paragraphs.push({
      section: sectionAt(sections, at),
      line: lineAt(copy, at),
      start: at,
      end: first.start + open.end,
    });
    open = undefined;
  }
  return paragraphs;
}

function* blocks(body: string): Generator<{ start: number; end: number }> {
  const lines = [...body.matchAll(/^.*$/gm)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
  const lengths = lines
    .map(({ text }) => text.length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const margin = lengths[Math.floor(lengths.length * 0.75)] ?? 0;
  const parted = lines.filter(({ text }) => text.trim() === '').length > lines.length / 4;
  let block: { start: number; end: number } | undefined;
  for (const { text, start, end } of lines) {
    const blank = text.trim() === '';
    if (!blank) block = block ? { start: block.start, end } : { start, end };
    const over = parted ? blank : endsSentence(text) && text.length < margin * 0.8;
    if (block && (over || /^\d+(\.\d+)*\.? \p{Lu}/u.test(text))) {
      yield block;
      block = undefined;
    }
  }
  if (block) yield block;
}

function endsSentence(text: string): boolean {
  return /[.?!:]["”’')\]]*\s*$/.test(text);
}

function isHeadingTail(text: string): boolean {
  return /^[\p{Lu}\d\s:,.-]+$/u.test(text);
}
