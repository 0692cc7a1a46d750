/** A line of a plain text as it is printed, without what pages repeat. */
export interface TextLine {
  /** With single spaces, and none around it. */
  text: string;
  /** How many columns it is moved in; a tab counts as four. */
  indent: number;
  /** The gap between it and the line before it: nothing, text that pages repeat, or an empty line. */
  gap: 'NONE' | 'PAGE' | 'BLANK';
}

/** Lines that only pages repeat: symbols with a page, job numbers, marks of reissue, rules. */
const furniture =
  /^(?:S\/RES\/\d+ ?\(\d{4}\) Page \d+|Page \d+|\d{2}-\d{5}[*S]*(?: \(E\).*)?|\d+\/\d+ \d{2}-\d{5}|\d{2}-\d{5} \d+\/\d+|\*\d{7}\*|\d{1,3} \d{2}-\d{5}[*S]*|(?:_{5,} ?)?(?:\*{1,3} ?(?:Second )?[Rr]e-?issued?|(?:Second re|Re)-?issued?) .*|_{5,}.*|-{3,}|`+|\/\.\.\.|\(E\))$/;
/** Lines that pages repeat and that a wrapped text may have too: a figure, a fraction, a symbol. */
const likely = /^(?:\d{1,2}|\d{1,2} ?\/ ?\d{1,2}|\d{1,2}\/\d{1,2} \d{2}-\d{5}|S\/RES\/\d+ ?\(\d{4}\))$/;
/** A page number and job number that a copy has run into the line after them. */
const glued = /^\d{1,3} \d{2}-\d{5} (?=[A-Z(\d])/;

/**
 * The lines of a text. A figure alone is a page number unless it stands in the run of a sentence; a symbol alone is the
 * page's where it is the text's own.
 */
export function linesOf(body: string, own: string): TextLine[] {
  const ownSymbol = plainSymbol(own);
  const raw = body.split('\n').map((line) => {
    const text = squeeze(line).replace(glued, '');
    return {
      text,
      paged: line.includes('\f'),
      indent: indentOf(line),
      repeated:
        furniture.test(text) || (own !== '' && text.length <= own.length + 2 && plainSymbol(text) === ownSymbol),
    };
  });
  const lines: TextLine[] = [];
  let gap: TextLine['gap'] = 'NONE';
  for (const [index, { text, paged, indent, repeated }] of raw.entries()) {
    if (paged && gap === 'NONE') gap = 'PAGE';
    if (text === '') {
      if (gap === 'NONE') gap = 'BLANK';
      continue;
    }
    const beside = (): boolean =>
      [raw[index - 1], raw[index + 1]].some(
        (other) => other === undefined || other.text === '' || other.paged || other.repeated || likely.test(other.text),
      );
    if (repeated || (likely.test(text) && (/[;:.,]$/.test(lines.at(-1)?.text ?? '.') || beside()))) {
      // Empty lines around what a page repeats belong to the page.
      gap = 'PAGE';
      continue;
    }
    lines.push({ text, indent, gap });
    gap = 'NONE';
  }
  return lines;
}

function plainSymbol(text: string): string {
  return text.replace(/\s/g, '');
}

function indentOf(line: string): number {
  return /^[ \t\f]*/.exec(line)![0].replace(/\f/g, '').replaceAll('\t', '    ').length;
}

/** With single spaces, and none around it. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
