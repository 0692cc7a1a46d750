import { formatSymbol, parseSymbol } from '../domain/un-symbol.ts';
import type { CouncilText, TextCitation } from './council-text.ts';

/**
 * Gives cited resolutions of the Council their own year, since the Council misdates or omits it now and then. Without
 * one certain text of that number a citation stays as printed; a citation of the text itself is dropped.
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
