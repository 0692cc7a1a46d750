import { formatSymbol, isCouncilResolution, slugOfSymbol } from '../../../domain/un-symbol.ts';
import { badArgument } from '../../bad-argument.ts';
import type { QuestionContext } from '../question-context.ts';
import { runStatement } from '../run-statement.ts';
import { identify, sayNothingFound } from '../search/identify.ts';

/**
 * The id of a document that a record or an imported text has or cites, by any identifier; BAD_USER_INPUT when there is
 * none.
 */
export async function documentId(context: QuestionContext, argument: string, given: string): Promise<string> {
  const identified = await identify(context, given);
  const [match] = identified.matches;
  if (identified.outcome === 'FOUND' && match) return match.id;
  // An imported text can be, or cite, what no record is of.
  const symbols = identified.understood.readings
    .filter(({ leftovers, several, host }) => leftovers.length === 0 && !several && host === undefined)
    .flatMap((reading) => reading.symbols);
  const undated = symbols
    .filter((symbol) => isCouncilResolution(symbol) && symbol.year === undefined)
    .map((symbol) => `${formatSymbol(symbol)} (`);
  const [document] =
    identified.outcome === 'AMBIGUOUS'
      ? []
      : await runStatement<{ id: string }>(context, 'council-document', {
          ids: [given, ...symbols.map(slugOfSymbol)],
          undated,
        });
  if (document) return document.id;
  throw badArgument(argument, `${sayNothingFound(given, identified)} No imported text has or cites it either.`);
}
