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

const organs: Record<string, string> = { s: 'S', sc: 'S', unsc: 'S', a: 'A', ga: 'A', unga: 'A' };
const suffix = /^(add|corr|rev|amend)\.?\s*(\d+)?$/i;

/**
 * Understands a UN symbol in any spelling: `s/res/1894(2009)`, `UNSCR 1894`, `SCR 1894`, `resolution 1894`, `1894 (2009)`, `GA/Res/67/287`, `A/63/19/Add.1`.
 * A number alone is a resolution of the Council when four digits or a year say so. Undefined when the text is no symbol.
 */
export function parseSymbol(text: string): UnSymbol | undefined {
  const plain = text.normalize('NFKC').replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '').replace(/[‐-―−]/g, '-').trim().replace(/\s+/g, ' ');
  if (plain.length > 80) return undefined;
  return parseResolution(plain) ?? parseParts(plain);
}

/** The halves of a joint symbol, such as A/67/775-S/2013/110; a single symbol is its own only half. */
export function parseJointSymbol(text: string): UnSymbol[] {
  const halves = text.split(/\s*[-–]\s*(?=[AS]\/)/i).map(parseSymbol);
  return halves.every((half) => half !== undefined) ? halves : [];
}

/** Spelled-out and abbreviated resolutions. */
function parseResolution(text: string): UnSymbol | undefined {
  const council = /^(?:(?:un(?:ited nations)? )?(?:security council|sc)\s+|unsc\s*|sc\s*)?(?:resolution|resol?|res\.?|r)?\.?\s*(?:no\.?\s*)?(\d{1,4})\s*(?:\(\s*(\d{4})\s*\))?$/i.exec(text);
  if (council && (/[a-z]/i.test(text) || council[2] !== undefined || council[1]!.length === 4)) {
    return { organ: 'S', series: ['RES'], number: Number(council[1]), ...(council[2] && { year: Number(council[2]) }), suffixes: [] };
  }
  const assembly = /^(?:(?:un )?(?:general assembly|ga|unga)\s+)?(?:resolution|res\.?)\s*(\d{1,3})\s*\/\s*(\d{1,4})$/i.exec(text);
  return assembly ? { organ: 'A', series: ['RES'], session: assembly[1]!, number: Number(assembly[2]), suffixes: [] } : undefined;
}

/** Symbols written with slashes. */
function parseParts(text: string): UnSymbol | undefined {
  const parts = text.replace(/\s*\/\s*/g, '/').split('/');
  const organ = organs[parts[0]!.toLowerCase()] ?? (/^[A-Z]{1,4}$/i.test(parts[0]!) ? parts[0]!.toUpperCase() : undefined);
  if (organ === undefined || parts.length < 2) return undefined;
  const rest = parts.slice(1);
  const suffixes: string[] = [];
  while (rest.length > 1 && suffix.test(rest.at(-1)!)) suffixes.unshift(spellSuffix(rest.pop()!));
  const last = /^(\d+)\s*(?:\(\s*(\d{4})\s*\))?$/.exec(rest.pop() ?? '');
  if (!last) return undefined;
  const digits = rest.findIndex((part) => /\d/.test(part));
  const series = (digits < 0 ? rest : rest.slice(0, digits)).map((part) => part.toUpperCase());
  const middle = digits < 0 ? [] : rest.slice(digits);
  if (series.some((part) => !/^[A-Z-]{1,8}$/.test(part)) || middle.length > 1 || middle.some((part) => !/^(\d{1,4}|[A-Z]{1,3}-\d+)$/i.test(part))) return undefined;
  return {
    organ, series, number: Number(last[1]), suffixes,
    ...(middle[0] !== undefined && { session: middle[0].toUpperCase() }),
    ...(last[2] !== undefined && { year: Number(last[2]) }),
  };
}

function spellSuffix(text: string): string {
  const [, word, number] = suffix.exec(text)!;
  return `${word![0]!.toUpperCase()}${word!.slice(1).toLowerCase()}${number === undefined ? '' : `.${number}`}`;
}

/** The one spelling in which this graph prints a symbol: S/RES/1894 (2009), A/RES/67/287, S/2001/614. */
export function formatSymbol({ organ, series, session, number, year, suffixes }: UnSymbol): string {
  return [organ, ...series, ...(session === undefined ? [] : [session]), `${number}${year === undefined ? '' : ` (${year})`}`, ...suffixes].join('/');
}

/** The symbol as an id: s-res-1894-2009. */
export function slugOfSymbol(symbol: UnSymbol): string {
  return formatSymbol(symbol).toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** Orders symbols as the eye expects: by organ, series, session or year, number. */
export function sortKeyOfSymbol({ organ, series, session = '', number, year, suffixes }: UnSymbol): string {
  return [organ, series.join('/'), session.padStart(6, '0'), String(number).padStart(6, '0'), String(year ?? '').padStart(4, '0'), suffixes.join('/')].join(' ');
}

/** Where the United Nations shows the document of a symbol. */
export function linkOfSymbol(symbol: UnSymbol): string {
  return `https://undocs.org/${formatSymbol(symbol).replace(' ', '').replaceAll(' ', '%20')}`;
}
