import { formatSymbol, parseJointSymbol, slugOfSymbol, type UnSymbol } from '../../model/un-symbol.ts';
import { someText } from './arguments.ts';
import { ask, type QuestionContext } from './ask.ts';
import { findText, type Card } from './full-text.ts';

type Outcome = 'FOUND' | 'AMBIGUOUS' | 'NOT_IN_THIS_GRAPH';
type Bearer = Card & { symbol: string | null };

const LONGEST = 500;
const NEAREST = 5;

/** `Query.lookup`. */
export async function lookup(_root: unknown, { identifier }: { identifier: string }, context: QuestionContext): Promise<object> {
  const text = plain(someText('identifier', identifier, LONGEST));
  const symbols = parseJointSymbol(text);
  const doi = readDoi(text);
  const understoodAs = doi ? `DOI ${doi}` : symbols.length > 0 ? `UN symbol ${symbols.map(formatSymbol).join('-')}` : 'an id, acronym or name';
  const bearers = await bearersOf(context, text);
  const exact = bearers.filter(({ id }) => id === text.toLowerCase() || id === text);
  const matches = exact.length > 0 ? exact : bearers.filter((bearer) => agreesInYear(bearer, symbols));
  const answer = (outcome: Outcome, candidates: readonly Card[]): object => ({ understoodAs, outcome, match: outcome === 'FOUND' ? matches[0] : null, candidates: outcome === 'FOUND' ? [] : candidates });
  if (matches.length === 1) return answer('FOUND', []);
  if (matches.length > 1) return answer('AMBIGUOUS', matches);
  const nearest = bearers.length > 0 ? bearers : (await findText(context, text, { first: NEAREST })).hits;
  return answer('NOT_IN_THIS_GRAPH', nearest);
}

/** Every node that bears the text as an identifier, in whatever spelling; none bears a text as long as no identifier is. */
export async function bearersOf(context: QuestionContext, identifier: string): Promise<Bearer[]> {
  if (identifier.length > LONGEST) return [];
  const text = plain(identifier);
  const symbols = parseJointSymbol(text);
  const canonical = symbols.map(formatSymbol);
  const [only] = symbols.length === 1 ? symbols : [];
  return ask<Bearer>(context, 'identifiers', {
    ids: [text, text.toLowerCase(), text.toUpperCase(), ...symbols.map(slugOfSymbol)],
    symbols: [text, canonical.join('-'), ...canonical],
    halves: symbols.length === 1 ? canonical : [],
    number: only && isCouncilResolution(only) ? only.number : null,
    doi: readDoi(text)?.toLowerCase() ?? null,
    words: text.toLowerCase(),
  });
}

/** A resolution is found by its number; a year that is not its own makes it the nearest, not the one. */
function agreesInYear({ symbol }: Bearer, symbols: readonly UnSymbol[]): boolean {
  const [asked] = symbols;
  return !asked || symbols.length > 1 || !isCouncilResolution(asked) || asked.year === undefined || symbol === formatSymbol(asked);
}

function plain(identifier: string): string {
  return identifier.normalize('NFKC').trim().replace(/\s+/g, ' ');
}

function isCouncilResolution({ organ, series }: UnSymbol): boolean {
  return organ === 'S' && series.join('/') === 'RES';
}

function readDoi(text: string): string | undefined {
  return /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i.exec(text)?.[1];
}
