import { isCouncilResolution, understandIdentifier, type UnderstoodIdentifier } from '../../model/identifiers.ts';
import { formatSymbol } from '../../model/un-symbol.ts';
import { anyOf } from './any-of.ts';
import { ask, type QuestionContext } from './ask.ts';
import { findText, type Card } from './full-text.ts';

type Outcome = 'FOUND' | 'AMBIGUOUS' | 'NOT_IN_THIS_GRAPH';
type Bearer = Card & { symbol: string | null };

const LONGEST = 500;
const NEAREST = 5;

/** `Query.lookup`. */
export async function lookup(_root: unknown, { identifier }: { identifier: string }, context: QuestionContext): Promise<object> {
  const understood = understandIdentifier(identifier);
  const { text, symbols, doi } = understood;
  const understoodAs = doi ? `DOI ${doi}` : symbols.length > 0 ? `UN symbol ${symbols.map(formatSymbol).join('-')}` : 'an id, acronym or name';
  const bearers = await bearersOf(context, understood);
  const exact = bearers.filter(({ id }) => id === text.toLowerCase() || id === text);
  const matches = exact.length > 0 ? exact : bearers.filter((bearer) => agreesInYear(bearer, understood));
  const answer = (outcome: Outcome, candidates: readonly Card[]): object => ({ understoodAs, outcome, match: outcome === 'FOUND' ? matches[0] : null, candidates: outcome === 'FOUND' ? [] : candidates });
  if (matches.length === 1) return answer('FOUND', []);
  if (matches.length > 1) return answer('AMBIGUOUS', matches);
  const nearest = bearers.length > 0 ? bearers : (await findText(context, text, { first: NEAREST })).hits;
  return answer('NOT_IN_THIS_GRAPH', nearest);
}

/** Every node that an identifier can mean; a text that is too long for one means none. */
export async function bearersOf(context: QuestionContext, { text, keys }: UnderstoodIdentifier): Promise<Bearer[]> {
  return text === '' || text.length > LONGEST ? [] : ask<Bearer>(context, 'identifiers', { query: anyOf(keys), ids: [text, text.toLowerCase()] });
}

/** A resolution is found by its number; a year that is not its own makes it the nearest, not the one. */
function agreesInYear({ symbol }: Bearer, { symbols }: UnderstoodIdentifier): boolean {
  const [asked] = symbols;
  return !asked || symbols.length > 1 || !isCouncilResolution(asked) || asked.year === undefined || symbol === formatSymbol(asked);
}
