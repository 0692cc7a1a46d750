import { formatSymbol, isCouncilResolution, parseJointSymbol, type UnSymbol } from '../un-symbol.ts';

const bracket = String.raw` ?[([](?:\d{4}|[IVXL]{1,7}|Resumption ?\d{1,2})[)\]]`;
/** A first part in letters and parts behind slashes, hyphens between two symbols included. */
const written = new RegExp(
  String.raw`(?<![\p{L}\p{N}/._-])[A-Z]{1,4}(?: ?\/ ?[A-Z0-9][A-Z0-9.-]{0,15}){1,9}(?: [A-Z](?=${bracket}))?(?:${bracket})?(?:\/(?:Add|Corr|Rev)\.? ?\d{1,3})*`,
  'giu',
);
const yearBehind = /^[-_](\d{4})$/;

/** The symbols that are written out in a text, and the text without them. */
export function scanSymbols(text: string): { symbols: UnSymbol[][]; rest: string } {
  const symbols: UnSymbol[][] = [];
  const rest = text
    .replace(/\bRes\.(?=\/)/gi, 'RES')
    .replace(/(?<![\p{L}/])UN\/(?=[A-Z]{1,4}\/)/giu, '')
    .replace(written, (found) => {
      const halves = parseJointSymbol(found.replace(/[.-]+$/, ''));
      if (halves.length === 0) return found;
      symbols.push(halves);
      return ' ';
    });
  return { symbols, rest };
}

/**
 * The name of a file, such as S_RES_1894(2009)-EN.pdf, A-54-549.pdf or S.RES.1894(2009), as the symbol that it stands
 * for; undefined when it is none.
 */
export function readFileName(text: string): UnSymbol[] | undefined {
  const plain = text
    .replace(/\.(?:pdf|docx?|txt|html?|xml|php)$/i, '')
    .replace(/[-_](?:EN?|FR?|SP?|ES|RU?|AR?|ZH|CH?)$/i, '')
    .replace(/ ?\(\d\)$/, '');
  if (!/^(?:(?:[asAS]|st|ST)[-_.+ ]|SRES\d)/i.test(plain)) return undefined;
  const [, resolution, number, year] = /^S[-_.+ ]?(RES)[-_.+ ]?(\d{1,4})(?:[-_.+ ]*\(?(\d{4})\)?)?$/i.exec(plain) ?? [];
  const symbol = resolution
    ? `S/RES/${number}${year ? `(${year})` : ''}`
    : plain.replace(/[-_+ ](?=[A-Za-z0-9])/g, '/').replace(/\.(?=[A-Z0-9]*\/)/gi, '/');
  const halves = parseJointSymbol(symbol.replace(yearBehind, '($1)'));
  return halves.length === 0 ? undefined : halves;
}

/** Whether two spellings are of one symbol, of which one leaves the year away, or one a half of the other. */
export function agree(one: readonly UnSymbol[], other: readonly UnSymbol[]): boolean {
  return one.some((a) =>
    other.some(
      (b) =>
        formatSymbol(a) === formatSymbol(b) ||
        (isCouncilResolution(a) &&
          isCouncilResolution(b) &&
          a.number === b.number &&
          (a.year === undefined || b.year === undefined)),
    ),
  );
}
