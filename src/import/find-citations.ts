import { formatSymbol, parseSymbol } from '../domain/un-symbol.ts';
import { verbOf } from './leading-verb.ts';
import { listedNumbers } from './listed-numbers.ts';

/** A document that a paragraph names: its symbol as it is printed there. */
export interface PrintedCitation {
  /** In its canonical form, with the printed year. */
  symbol: string;
  printed: string;
  /** The phrase right before it, such as PURSUANT_TO, or else the last verb before it, such as RECALLS. */
  verb?: string;
}

/** Symbols, such as S/RES/1325 (2000), A/63/19, S/2012/376. */
const symbols =
  /\b(?:[SA]\/(?:RES|PRST)\/\S{0,20}?\d{1,6}(?: ?\(\d{4}\))?|[SA]\/(?:[A-Z]{2,6}\/)?(?:\d{1,4}\/)?\d{1,7}(?:\/(?:Add|Corr|Rev)\.\d{1,3})?)(?![\w/])/g;
/** Phrases that say how a paragraph relies on what it cites. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\bpursuant to\b/, 'PURSUANT_TO'],
  [/\bin accordance with\b/, 'IN_ACCORDANCE_WITH'],
  [/\b(?:established|created)\s(?:by|under|in|pursuant to)\b/, 'ESTABLISHED_BY'],
  [/\b(?:imposed|measures)\s(?:by|under|in)\b/, 'IMPOSED_BY'],
  [
    /\b(?:set out|set forth|specified|contained|outlined|described|provided for|referred to|as stated|mandated|authorized|requested)\s(?:in|by)\b/,
    'AS_SET_OUT_IN',
  ],
];

/**
 * Every document that a paragraph names, by its symbol or as a numbered resolution, each time that it does; not the
 * paragraph's own.
 */
export function findCitations(text: string, own: string): PrintedCitation[] {
  const bySymbol = [...text.matchAll(symbols)].flatMap((match) => {
    const parsed = parseSymbol(match[0]);
    return parsed ? [{ index: match.index, printed: match[0], symbol: formatSymbol(parsed) }] : [];
  });
  const found = [...bySymbol, ...listedNumbers(text)].sort((a, b) => a.index - b.index);
  const verbs = verbsIn(text);
  let next = 0;
  let last: string | undefined;
  return found.flatMap(({ index, printed, symbol }) => {
    for (; next < verbs.length && verbs[next]!.index < index; next += 1) last = verbs[next]!.verb;
    if (symbol === own) return [];
    const verb = phraseBefore(text, index) ?? last;
    return [{ symbol, printed, ...(verb !== undefined && { verb }) }];
  });
}

/** Verbs that begin a clause: at the beginning, after a comma or semicolon, or after "and". */
function verbsIn(text: string): { index: number; verb: string }[] {
  return [
    ...text.matchAll(
      /(?:^|[,;:] |\band )(?:and )?(?:(?:also|further|strongly|deeply|gravely|again|in this regard|fully|urgently),? )?([\w-]+)(?: ([\w-]+))?/gi,
    ),
  ].flatMap((match) => {
    const verb = verbOf([match[1]!, match[2] ?? '']);
    return verb === undefined ? [] : [{ index: match.index, verb }];
  });
}

/** A phrase of reliance in the words right before, within the same clause. */
function phraseBefore(text: string, index: number): string | undefined {
  const before = /[^,;:]*$/.exec(text.slice(Math.max(0, index - 90), index))![0].toLowerCase();
  const found = phrases
    .map(([pattern, name]) => ({ at: before.search(pattern), name }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)[0];
  return found?.name;
}
