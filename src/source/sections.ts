import { lineAt, type Copy } from './copy.ts';

/** A heading of a source and the part of the text that it stands over. */
export interface Section {
  /** The number, such as 2.3, or the heading itself in lower case where it has none, such as `end notes`. */
  name: string;
  /** Index in the copy's text. */
  start: number;
}

/**
 * Returns the sections of a copy by its headings: numbers that follow one another (2, 2.1, 2.2, 3 …), and lines in
 * capitals. A number out of turn is not a heading, nor is a numbered note at the end.
 */
export function sectionsOf(copy: Copy): Section[] {
  const sections: Section[] = [{ name: 'front matter', start: 0 }];
  let last: number[] = [];
  let underHeading = false; // A heading that is broken over lines goes on in capitals.
  for (const { 0: line, index } of copy.text.matchAll(/^.+$/gm)) {
    const numbered = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+\p{Lu}/u.exec(line);
    const number = numbered && line.length < 120 ? numbered[1]!.split('.').map(Number) : undefined;
    const inNotes = /notes$|references$/.test(sections.at(-1)!.name);
    if (number && !inNotes && follows(number, last)) {
      sections.push({ name: number.join('.'), start: index });
      last = number;
      underHeading = true;
    } else if (/^\p{Lu}[\p{Lu} :]{6,60}$/u.test(line.trim()) && line.trim().includes(' ')) {
      if (!underHeading) sections.push({ name: line.trim().toLowerCase(), start: index });
      underHeading = true;
    } else {
      underHeading = false;
    }
  }
  return sections;
}

/** The section in which an index of the text lies. */
export function sectionAt(sections: readonly Section[], index: number): string {
  return sections.findLast((section) => section.start <= index)!.name;
}

/** Where a passage lies, for people. */
export function describePlace(copy: Copy, sections: readonly Section[], index: number): string {
  return `line ${lineAt(copy, index)}, section ${sectionAt(sections, index)}`;
}

function follows(number: readonly number[], last: readonly number[]): boolean {
  const deeper =
    number.length === last.length + 1 &&
    number.at(-1) === 1 &&
    number.slice(0, -1).every((part, index) => part === last[index]);
  const next =
    number.length <= last.length &&
    number.at(-1) === last[number.length - 1]! + 1 &&
    number.slice(0, -1).every((part, index) => part === last[index]);
  return deeper || next;
}
