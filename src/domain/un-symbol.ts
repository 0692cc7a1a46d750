/** A UN document symbol, taken apart. */
export interface UnSymbol {
  /** `S` Security Council, `A` General Assembly, or another first part, such as `SG`. */
  organ: string;
  /**
   * The parts between organ and number, such as `RES`, `PRST`, `C.4`, `CONF.183`; empty for plain documents such as
   * A/63/19.
   */
  series: readonly string[];
  /**
   * The session of the General Assembly, such as `67` or `ES-10`, or the year of a presidential statement; undefined
   * where there is none.
   */
  session?: string;
  /** The part before the number with a point, such as `PV` or `L`. */
  sort?: string;
  number: number;
  /** The letter of one of several resolutions under a number, as in A/RES/217 A (III). */
  letter?: string;
  /** The session in Roman figures, by which the General Assembly named its resolutions until 1975. */
  romanSession?: string;
  /** The year of a Council resolution; undefined where it was not given. */
  year?: number;
  /** Which resumption of a meeting a record is of. */
  resumption?: number;
  /** The part after the number, such as `Add.1` or `Corr.1`. */
  suffixes: readonly string[];
}

/** Longer names of the organs. */
const organs = new Map([
  ['SC', 'S'],
  ['UNSC', 'S'],
  ['GA', 'A'],
  ['UNGA', 'A'],
]);
const councilResolution =
  /^(?:(?:un |united nations )?(?:security council|unsc|sc) ?)?(?:resolution|resol|res|r)?\.? ?(?:no\.? ?)?(\d{1,4})(?:\((\d{4})\))?$/i;
const assemblyResolution =
  /^(?:(?:un |united nations )?(?:general assembly|unga|ga) )?(?:resolution|res\.?) ?(\d{1,3})\/(\d{1,4})$/i;
const suffix = /^(?:ADD|CORR|REV|AMEND)(?:\.? ?\d{1,4})?$/;
/** The last part: what sort of paper it is, the number, and in brackets year, session or resumption. */
const last =
  /^(?:(L|PV|SR|CRP|WP|INF|NGO|PC|R|DEC)\. ?)?(\d{1,9})(?: ?([A-Z])(?=\())?(?:\((?:(\d{4})|([IVXL]{1,7})|RESUMPTION ?(\d{1,2}))\)(?: ?([A-Z]))?|[-_](\d{4}))?$/;
const seriesPart = /^(?:[A-Z][A-Z-]{0,7}|[A-Z]{1,5}\.\d{1,4})$/;
const sessionPart = /^(?:\d{1,4}|[A-Z]{1,3}-\d{1,3})$/;
const FIRST_YEAR = 1946;
const LAST_YEAR = 2099;
const MOST_PARTS = 6;

/**
 * Understands a UN symbol in any spelling, such as `s/res/1894(2009)`, `UNSCR 1894`, `1894 (2009)`, `GA/Res/67/287`;
 * undefined for other text. A number alone is a resolution of the Council if it has four digits or a year.
 */
export function parseSymbol(text: string): UnSymbol | undefined {
  const plain = plainOf(text);
  return parseResolution(plain) ?? parseParts(plain.toUpperCase());
}

/** The halves of a joint symbol, such as A/67/775-S/2013/110; a single symbol is its own only half. */
export function parseJointSymbol(text: string): UnSymbol[] {
  const halves = plainOf(text)
    .split(/(?: ?- ?|\/(?=[AS]\/\d{4}\/))(?=[AS]\/)/i)
    .map(parseSymbol);
  return halves.every((half) => half !== undefined) ? halves : [];
}

/**
 * Without marks that cannot be seen, with one sort of hyphens, single spaces, and none around slashes and parentheses.
 */
function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/\[([^[\]]*)\]/g, '($1)')
    .replace(/ ?([/()]) ?/g, '$1')
    .trim();
}

/** Spelled-out and abbreviated resolutions. */
function parseResolution(text: string): UnSymbol | undefined {
  const council = councilResolution.exec(text);
  if (council && (/[a-z]/i.test(text) || council[2] !== undefined || council[1]!.length === 4)) {
    return {
      organ: 'S',
      series: ['RES'],
      number: Number(council[1]),
      ...(council[2] && { year: Number(council[2]) }),
      suffixes: [],
    };
  }
  const assembly = assemblyResolution.exec(text);
  return assembly
    ? { organ: 'A', series: ['RES'], session: assembly[1]!, number: Number(assembly[2]), suffixes: [] }
    : undefined;
}

/** Symbols written with slashes, in capitals. */
function parseParts(text: string): UnSymbol | undefined {
  const [organ, ...rest] = text.split('/');
  const end = rest.findLastIndex((part) => !suffix.test(part));
  const found = last.exec(rest[end] ?? '');
  if (!found || end > MOST_PARTS || !/^[A-Z]{1,4}$/.test(organ!)) return undefined;
  const middle = rest.slice(0, end);
  const session = sessionPart.test(middle.at(-1) ?? '') ? middle.at(-1) : undefined;
  const series = session === undefined ? middle : middle.slice(0, -1);
  if (!series.every((part) => seriesPart.test(part))) return undefined;
  const [, sort, number, letter, year, romanSession, resumption, letterBehind, yearBehind] = found;
  return inOrgan(
    {
      organ: organOf(organ!, series),
      series: series.map(spellSeries),
      number: Number(number),
      suffixes: rest.slice(end + 1).map(spellSuffix),
      ...(session !== undefined && { session }),
      ...(sort !== undefined && { sort }),
      ...((letter ?? letterBehind) !== undefined && { letter: (letter ?? letterBehind)! }),
      ...((year ?? yearBehind) !== undefined && { year: Number(year ?? yearBehind) }),
      ...(romanSession !== undefined && { romanSession }),
      ...(resumption !== undefined && { resumption: Number(resumption) }),
    },
    number!,
  );
}

/** GA/RES/67/287 is A/RES/67/287, but SC/14202 and GA/11785 are press releases. */
function organOf(organ: string, series: readonly string[]): string {
  return series.length === 0 ? organ : (organs.get(organ) ?? organ);
}

/** The Council has no sessions: two figures after S/RES are the number and the year of a resolution, S/RES/661/1990. */
function inOrgan(symbol: UnSymbol, printed: string): UnSymbol | undefined {
  const { session, year, ...rest } = symbol;
  if (session === undefined || !isCouncilResolution(symbol)) return symbol;
  if (year !== undefined) return undefined;
  const dated = datedNumber(session, printed);
  return dated && { ...rest, ...dated };
}

/** Whether a symbol is that of a resolution of the Security Council. */
export function isCouncilResolution({ organ, series, sort }: UnSymbol): boolean {
  return organ === 'S' && series.join('/') === 'RES' && sort === undefined;
}

/**
 * Two figures as a resolution of the Council and its year, as in 1325/2000, 1244/99 and 2000/1325; undefined when
 * neither can be the year of the other.
 */
export function datedNumber(first: string, second: string): { number: number; year: number } | undefined {
  const [one, other] = [Number(first), Number(second)];
  if (isYear(other) && first.length <= 4) return { number: one, year: other };
  if (isYear(one) && second.length >= 3) return { number: other, year: one };
  return second.length === 2 && one >= 100
    ? { number: one, year: other + (other < FIRST_YEAR % 100 ? 2000 : 1900) }
    : undefined;
}

/** Whether the United Nations can have adopted something in that year. */
export function isYear(value: number): boolean {
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** Sub.2 has small letters, other series have not. */
function spellSeries(part: string): string {
  return part.replace(/^SUB\./, 'Sub.');
}

/** `Add.1` for ADD.1, ADD 1 and ADD1. */
function spellSuffix(text: string): string {
  return `${text[0]!}${text
    .slice(1)
    .toLowerCase()
    .replace(/\.? ?(?=\d)/, '.')}`;
}

/**
 * The one spelling in which this graph prints a symbol: S/RES/1894 (2009), A/RES/67/287, A/RES/377 (V), S/2001/614,
 * S/PV.4046.
 */
export function formatSymbol({
  organ,
  series,
  session,
  sort,
  number,
  letter,
  year,
  romanSession,
  resumption,
  suffixes,
}: UnSymbol): string {
  const inBrackets = year ?? romanSession ?? (resumption === undefined ? undefined : `Resumption ${resumption}`);
  const end = `${sort === undefined ? '' : `${sort}.`}${number}${letter === undefined ? '' : ` ${letter}`}${inBrackets === undefined ? '' : ` (${inBrackets})`}`;
  return [organ, ...series, ...(session === undefined ? [] : [session]), end, ...suffixes].join('/');
}

/** The symbol as an id: s-res-1894-2009. */
export function slugOfSymbol(symbol: UnSymbol): string {
  return formatSymbol(symbol)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
}

/** Where the United Nations shows the document of a symbol. */
export function linkOfSymbol(symbol: UnSymbol): string {
  return `https://undocs.org/${formatSymbol(symbol).replaceAll(' ', '')}`;
}
