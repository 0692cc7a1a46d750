import { formatSymbol, parseSymbol } from '../domain/un-symbol.ts';
import type { CouncilText, TextCitation } from './council-text.ts';

/**
 * Gives the Council's resolutions that texts cite their own year: the Council misdates its resolutions now and then,
 * and leaves the year away. A resolution is known by its number; what none of the texts has, or one alone whose number
 * or year is not certain, stays as printed. What turns out to be the text itself is no citation.
 */
export function resolveCitations(texts: readonly CouncilText[]): CouncilText[] {
  const years = new Map(texts.filter(({ certain }) => certain).map(({ number, year }) => [number, year]));
  return texts.map((text) => ({
    ...text,
    provisions: text.provisions.map((provision) => ({
      ...provision,
      citations: provision.citations
        .map((citation) => resolve(citation, text.number, years))
        .filter(({ symbol }) => symbol !== text.symbol),
    })),
  }));
}

/** A text cites no later one: `1988 (1964)` in an old text is a misprint of another number. */
function resolve(citation: TextCitation, own: number, years: ReadonlyMap<number, number>): TextCitation {
  const parsed = parseSymbol(citation.symbol);
  if (parsed?.organ !== 'S' || parsed.series.join() !== 'RES') return citation;
  const year = years.get(parsed.number);
  if (year === undefined || parsed.number > own) return citation;
  return {
    ...citation,
    symbol: formatSymbol({ ...parsed, year }),
    ...(parsed.year !== undefined && { wrongYear: parsed.year !== year }),
  };
}
