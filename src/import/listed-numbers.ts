/** A resolution that words name by its number, with the organ that they name. */
export interface ListedNumber {
  index: number;
  /** As printed: `1325 (2000)`, `46/182`, `377 (V)`, `1894`. */
  printed: string;
  /** In its canonical form. */
  symbol: string;
}

/**
 * Whose resolutions a list names: the Council's, the Assembly's, those of two other organs that have symbols, or of one
 * whose symbols are not known here.
 */
type Organ = 'S' | 'A' | 'E' | 'A/HRC' | 'OTHER';

/** Words before a number; after these, resolutions alone are cited by number. */
const noun =
  /\b(?:(resolutions?)|decisions?|recommendations?|decrees?|laws?|regulations?|directives?|orders?|opinions?|protocols?|articles?|rules?)(?= (?:nos?\. ?)?(?:E?S-)?\d)/gi;
/** Dated by its year, by session, by a session in Roman figures, or bare. */
const dated = /\d{1,4} ?\((?:19|20)\d\d\)(?!\d)/y;
const item =
  /\d{1,4} ?\((?:19|20)\d\d\)(?!\d)|\d{1,4}(?: [A-Z]{1,2})? ?\((?:E?S-)?[IVXL]{1,8}\)|(?:E?S-)?\d{1,4}\/\d{1,4}(?![\d/])|\d{1,4}(?=[ ,.;)]|$)(?! ?\()/y;
/** Text that may follow a number of a list: a letter, its day, a remark in brackets, its title, a paragraph. */
const details =
  /(?: [A-Z](?![\w.]))?(?:,? of (?:\d{1,2} [A-Z][a-z]{2,9}(?: \d{4})?|\d{4})\b| \([^()]{1,80}\)|,? entitled ["“‘][^"”’]{1,200}["”’]|, (?:paragraphs?|annex|sections?) [^,;.]{1,20}(?=,))*/y;
const glue = /(?:,? (?:and|or|as well as) |[,;] ?)(?:(?:also|in) )?/y;
const adjective = '(?:(?:relevant|previous|recent|subsequent|earlier|own|other) )?';
const bodies =
  'Council|Assembly|Commission|Conference|Committee|Parliament|Congress|Board|League|Union|Organization|Organisation|Agency|Community|States';
const before = new RegExp(`((?:(?:[A-Z][\\w-]*|of|and|the|for|on) ){0,8}(?:${bodies}))(?:['’]s?)? ${adjective}$`);
const behind = new RegExp(
  `,? (?:adopted by|of) the ((?:(?:[A-Z][\\w-]*|of|and|the|for|on) ){0,8}(?:${bodies}))\\b`,
  'y',
);

/**
 * Returns the resolutions that a text names by number, singly or in lists. The organ is that of the words around the
 * list, else of the form: the Council's have a year, the Assembly's a session; in conflict none is returned.
 */
export function listedNumbers(text: string): ListedNumber[] {
  const found = new Map<number, ListedNumber | undefined>();
  for (const match of text.matchAll(noun)) {
    const list = itemsOf(text, match.index + match[0].length, /s$/i.test(match[0]));
    const organ =
      match[1] === undefined && !/\bits $/.test(text.slice(Math.max(0, match.index - 5), match.index))
        ? 'OTHER'
        : (organIn(before.exec(text.slice(Math.max(0, match.index - 120), match.index))?.[1]) ??
          organIn(at(behind, text, list.end)?.[1]));
    for (const { index, printed } of list.items) {
      const symbol = symbolOf(printed, organ);
      found.set(index, symbol === undefined ? undefined : { index, printed, symbol });
    }
  }
  // With a year, a number names a resolution of the Council wherever it stands.
  for (const { index } of text.matchAll(/(?<![\w/.-]|\d,)\d{1,4} ?\((?:19|20)\d\d\)/g)) {
    const printed = at(dated, text, index)?.[0];
    if (printed !== undefined && !found.has(index))
      found.set(index, { index, printed, symbol: symbolOf(printed, undefined)! });
  }
  return [...found.values()].filter((one) => one !== undefined);
}

/** The numbers of a list from where it begins, and where it ends. */
function itemsOf(
  text: string,
  from: number,
  several: boolean,
): { items: { index: number; printed: string }[]; end: number } {
  const items: { index: number; printed: string }[] = [];
  let index = from + (/^ (?:nos?\. ?)?/i.exec(text.slice(from, from + 6))?.[0].length ?? 0);
  let end = from;
  for (;;) {
    const printed = at(item, text, index)?.[0];
    const bare = printed !== undefined && /^\d+$/.test(printed);
    // A bare number goes on a list of bare ones alone: `resolution 1325 (2000) and 3 reports`.
    if (printed === undefined || (bare && items.length > 0 && !(several && /^\d+$/.test(items[0]!.printed))))
      return { items, end };
    items.push({ index, printed });
    end = index + printed.length;
    end += at(details, text, end)![0].length;
    const next = at(glue, text, end);
    if (!next) return { items, end };
    index = end + next[0].length;
  }
}

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/**
 * The organ of a name; in a text of the Council `Council` is itself. Undefined where none is named, and where both are:
 * `General Assembly and Security Council resolutions 60/180 and 1645 (2005)`.
 */
function organIn(name: string | undefined): Organ | undefined {
  if (name === undefined || /Assembly\b.* Security Council$|Security Council\b.* Assembly$/.test(name))
    return undefined;
  if (/(?:Economic and Social Council)$/.test(name)) return 'E';
  if (name.endsWith('Human Rights Council')) return 'A/HRC';
  if (/(?<!Peace and )Security Council$/.test(name)) return 'S';
  if (
    /General Assembly$|^(?:the )?Assembly$|(?<!Parliamentary|National|Legislative|Constituent|Federal) Assembly$/.test(
      name,
    )
  )
    return 'A';
  return /(?:^|[a-z] )(?:the )?Council$/.test(name) && !/[A-Z][\w-]* Council$/.test(name) ? 'S' : 'OTHER';
}

function symbolOf(printed: string, organ: Organ | undefined): string | undefined {
  const [, number, year] = /^(\d+)(?: ?\((\d{4})\))?$/.exec(printed) ?? [];
  if (number !== undefined)
    return organ === undefined || organ === 'S'
      ? `S/RES/${Number(number)}${year === undefined ? '' : ` (${year})`}`
      : undefined;
  const [, first, letter, roman] = /^(\d+)( [A-Z]{1,2})? ?\(([ESIVXL-]+)\)$/.exec(printed) ?? [];
  if (first !== undefined)
    return organ === undefined || organ === 'A' || organ === 'E'
      ? `${organ ?? 'A'}/RES/${first}${letter ?? ''} (${roman!})`
      : undefined;
  // The Economic and Social Council numbers by year, the others by session.
  const annual = /^(?:19|20)\d\d\//.test(printed);
  if (annual) return organ === 'E' ? `E/RES/${printed}` : undefined;
  return organ === undefined || organ === 'A' || organ === 'A/HRC' ? `${organ ?? 'A'}/RES/${printed}` : undefined;
}
