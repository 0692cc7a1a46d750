import { createHash } from 'node:crypto';
import type { ImportedText } from '../domain/imported-text.ts';
import { parseSymbol, slugOfSymbol } from '../domain/un-symbol.ts';
import type { CouncilText } from './council-text.ts';

/** A text as a reader of the import stage gives it, in the form in which the load stage writes it. */
export function toImportedText(text: CouncilText): ImportedText {
  const id = slugOf(text.symbol);
  const { symbol, number, year, language, adoptedOn, meeting, votes, provisions, file, format, notices } = text;
  const properties = {
    symbol,
    number,
    year,
    file,
    format,
    language,
    meeting,
    votesInFavour: votes?.inFavour,
    votesAgainst: votes?.against,
    abstentions: votes?.abstaining,
    notices: notices.length > 0 ? notices : undefined,
  };
  return {
    id,
    adoptedOn,
    hash: createHash('sha256').update(JSON.stringify(text)).digest('hex'),
    // A value that was not read is left out, and null in answers.
    properties: Object.fromEntries(
      Object.entries(properties).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
    provisions: provisions.map(({ number: paragraph, part, position, text: words, verb }) => ({
      id: `${id}#${paragraph}`,
      number: paragraph,
      part,
      position,
      text: words,
      ...(verb !== undefined && { verb }),
    })),
    votes: (votes?.voters ?? []).map(({ country, vote }) => ({ id: `${id}#${country}`, country, choice: vote })),
    citations: provisions.flatMap(({ number: paragraph, part, citations }) =>
      citations.map(({ symbol: cited, printed, verb, wrongYear }) => ({
        id: slugOf(cited),
        symbol: cited,
        part,
        citedFrom: paragraph,
        printed,
        ...(wrongYear !== undefined && { wrongYear }),
        ...(verb !== undefined && { verb }),
      })),
    ),
  };
}

/** The symbol, which the import stage wrote in its canonical form, as the id of a record is made. */
function slugOf(symbol: string): string {
  const parsed = parseSymbol(symbol);
  return parsed
    ? slugOfSymbol(parsed)
    : symbol
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/-$/, '');
}
