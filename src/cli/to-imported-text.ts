import { createHash } from 'node:crypto';
import type { CouncilText } from '../import/council-text.ts';
import { parseSymbol, slugOfSymbol } from '../model/un-symbol.ts';
import type { ImportedText } from '../neo4j/import-council.ts';

/** A text as a reader of the import stage gives it, in the form in which the load stage writes it. */
export function toImportedText(text: CouncilText): ImportedText {
  const id = slugOf(text.symbol);
  const { symbol, number, year, adoptedOn, meeting, votes, provisions, file, format, notices } = text;
  return {
    id, adoptedOn, hash: createHash('sha256').update(JSON.stringify(text)).digest('hex'),
    properties: {
      symbol, number, year, file, format, ...(meeting !== undefined && { meeting }), ...(votes && { votesInFavour: votes.inFavour, votesAgainst: votes.against, abstentions: votes.abstaining }), ...(notices.length > 0 && { notices }),
    },
    provisions: provisions.map(({ number: paragraph, part, position, text: words, verb }) => ({ id: `${id}#${paragraph}`, number: paragraph, part, position, text: words, ...(verb !== undefined && { verb }) })),
    votes: (votes?.voters ?? []).map(({ country, vote }) => ({ id: `${id}#${country}`, country, choice: vote })),
    citations: provisions.flatMap(({ number: paragraph, part, citations }) => citations.map(({ symbol: cited, printed, verb, wrongYear }) => ({
      id: slugOf(cited), symbol: cited, part, citedFrom: paragraph, printed, wrongYear: wrongYear === true, ...(verb !== undefined && { verb }),
    }))),
  };
}

/** The symbol, which the import stage wrote in its canonical form, as the id of a record is made. */
function slugOf(symbol: string): string {
  return slugOfSymbol(parseSymbol(symbol)!);
}
