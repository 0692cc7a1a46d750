/** A UN document symbol, taken apart. */
export interface UnSymbol {
  /** `S` Security Council, `A` General Assembly, or another first part, such as `SG`. */
  organ: string;
  /** The parts between organ and number, such as `RES`, `PRST`, `INF`; empty for plain documents such as A/63/19. */
  series: readonly string[];
  /** The session of the General Assembly, or the year of a presidential statement; undefined where there is none. */
  session?: string;
  number: number;
  /** The year of a Council resolution; undefined where it was not given. */
  year?: number;
  /** What follows the number, such as `Add.1` or `Corr.1`. */
  suffixes: readonly string[];
}

/** Longer names of the organs. */
const organs = new Map([['SC', 'S'], ['UNSC', 'S'], ['GA', 'A'], ['UNGA', 'A']]);
const councilResolution = /^(?:(?:un |united nations )?(?:security council|unsc|sc) ?)?(?:resolution|resol|res|r)?\.? ?(?:no\.? ?)?(\d{1,4})(?:\((\d{4})\))?$/i;
const assemblyResolution = /^(?:(?:un |united nations )?(?:general assembly|unga|ga) )?(?:resolution|res\.?) ?(\d{1,3})\/(\d{1,4})$/i;
const parts = /^([A-Z]{1,4})((?:\/[A-Z-]{1,8})*)(?:\/(\d{1,4}|[A-Z]{1,3}-\d{1,3}))?\/(\d{1,9})(?:\((\d{4})\))?((?:\/(?:ADD|CORR|REV|AMEND)(?:\.? ?\d{1,4})?)*)$/;

/**
 * Understands a UN symbol in any spelling: `s/res/1894(2009)`, `UNSCR 1894`, `SCR 1894`, `resolution 1894`, `1894 (2009)`, `GA/Res/67/287`, `A/63/19/Add.1`.
 * A number alone is a resolution of the Council when four digits or a year say so. Undefined when the text is no symbol.
 */
export function parseSymbol(text: string): UnSymbol | undefined {
  const plain = plainOf(text);
  return parseResolution(plain) ?? parseParts(plain.toUpperCase());
}

/** The halves of a joint symbol, such as A/67/775-S/2013/110; a single symbol is its own only half. */
export function parseJointSymbol(text: string): UnSymbol[] {
  const halves = plainOf(text).split(/ ?- ?(?=[AS]\/)/i).map(parseSymbol);
  return halves.every((half) => half !== undefined) ? halves : [];
}

/** Without marks that cannot be seen, with one sort of hyphens, single spaces, and none around slashes and parentheses. */
function plainOf(text: string): string {
  return text.normalize('NFKC').replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '').replace(/[‐-―−]/g, '-').replace(/\s+/g, ' ').replace(/ ?([/()]) ?/g, '$1').trim();
}

/** Spelled-out and abbreviated resolutions. */
function parseResolution(text: string): UnSymbol | undefined {
  const council = councilResolution.exec(text);
  if (council && (/[a-z]/i.test(text) || council[2] !== undefined || council[1]!.length === 4)) {
    return { organ: 'S', series: ['RES'], number: Number(council[1]), ...(council[2] && { year: Number(council[2]) }), suffixes: [] };
  }
  const assembly = assemblyResolution.exec(text);
  return assembly ? { organ: 'A', series: ['RES'], session: assembly[1]!, number: Number(assembly[2]), suffixes: [] } : undefined;
}

/** Symbols written with slashes, in capitals. */
function parseParts(text: string): UnSymbol | undefined {
  const found = parts.exec(text);
  if (!found) return undefined;
  const [, organ, series, session, number, year, suffixes] = found;
  return {
    organ: organs.get(organ!) ?? organ!, series: series!.split('/').slice(1), number: Number(number), suffixes: suffixes!.split('/').slice(1).map(spellSuffix),
    ...(session !== undefined && { session }), ...(year !== undefined && { year: Number(year) }),
  };
}

/** `Add.1` for ADD.1, ADD 1 and ADD1. */
function spellSuffix(text: string): string {
  return `${text[0]!}${text.slice(1).toLowerCase().replace(/\.? ?(?=\d)/, '.')}`;
}

/** The one spelling in which this graph prints a symbol: S/RES/1894 (2009), A/RES/67/287, S/2001/614. */
export function formatSymbol({ organ, series, session, number, year, suffixes }: UnSymbol): string {
  return [organ, ...series, ...(session === undefined ? [] : [session]), `${number}${year === undefined ? '' : ` (${year})`}`, ...suffixes].join('/');
}

/** The symbol as an id: s-res-1894-2009. */
export function slugOfSymbol(symbol: UnSymbol): string {
  return formatSymbol(symbol).toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/-$/, '');
}

/** Where the United Nations shows the document of a symbol. */
export function linkOfSymbol(symbol: UnSymbol): string {
  return `https://undocs.org/${formatSymbol(symbol).replace(' ', '')}`;
}
