import { memoizeByText } from '../memoize.ts';
import { datedNumber, isYear, type UnSymbol } from '../un-symbol.ts';
import { wordsOf } from '../words/words.ts';
import { pluralWords, resolutionWords, type ResolutionWord } from './resolution-words.ts';

/** Resolutions that a text names by organ and number, and the words of it that no name of a resolution has. */
export interface NamedResolutions {
  resolutions: UnSymbol[];
  leftovers: string[];
  /** Whether the text names the body that adopted them. */
  named: boolean;
}

type Body = 'COUNCIL' | 'ASSEMBLY' | 'HUMAN_RIGHTS_COUNCIL' | 'ECOSOC';

/** A word with what it says, a figure, or a bracket. */
interface Token {
  text: string;
  says: ReadonlySet<ResolutionWord>;
  /**
   * The figure before a slash or alone, the one behind it, and the special session of the General Assembly before them.
   */
  figure?: { first: string; second?: string; session?: string; letter?: string };
}

const pieces =
  /(?<session>(?<![\p{L}\p{N}])(?:ES|S)-\d{1,2})\/(?<special>\d{1,4})|(?<first>\d{1,9})(?: ?\/ ?(?<second>\d{1,9})|(?: (?=[A-Z] ?\())?(?<letter>[A-Z])(?![\p{L}\p{N}/]))?|(?<![\p{L}\p{N}])\p{L}{1,2}-\d{1,3}(?![\p{L}\p{N}/])|[\p{L}\p{M}]+|[()[\],]/gu;
const LONGEST_PHRASE = 4;
const bodies: readonly Body[] = ['HUMAN_RIGHTS_COUNCIL', 'ECOSOC', 'ASSEMBLY', 'COUNCIL'];
const nothing: ReadonlySet<ResolutionWord> = new Set();
const everyCitation: readonly ResolutionWord[] = ['NUMBER', 'OF', 'MONTH', 'CITATION', 'REST'];
const between: ReadonlySet<ResolutionWord> = new Set([
  'NUMBER',
  'UN',
  'COUNCIL',
  'ASSEMBLY',
  'HUMAN_RIGHTS_COUNCIL',
  'ECOSOC',
  'OF',
  'REST',
]);

/** Remembered, since a text of many figures asks for its own words at each of them. */
const foldPhrase = memoizeByText((text) =>
  wordsOf(text)
    .map(({ word }) => word)
    .join(' '),
);
const vocabulary = new Map<string, Set<ResolutionWord>>();
for (const [says, phrases] of Object.entries(resolutionWords) as [ResolutionWord, readonly string[]][]) {
  for (const phrase of phrases) {
    const key = foldPhrase(phrase);
    vocabulary.set(key, (vocabulary.get(key) ?? new Set()).add(says));
  }
}
/** Chinese and Japanese stand without spaces. */
const han = new RegExp(
  [...vocabulary.keys()]
    .filter((phrase) => /\p{Script=Han}/u.test(phrase))
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);

/**
 * Reads "Resolution 1894 (2009)", "UNSC Res 1894 (11 November 2009)", "résolution 1325/2000 du Conseil de sécurité",
 * "GA Res. 377 (V)"; undefined when a text names no resolution.
 */
export function readResolution(text: string): NamedResolutions | undefined {
  const tokens = tokensOf(
    text
      .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (dotted) => `${dotted.replaceAll('.', '')} `)
      .replace(han, ' $& '),
  );
  const named = tokens.flatMap((token, index) => (token.figure && isNumber(tokens, index) ? [{ token, index }] : []));
  if (named.length === 0) return undefined;
  const body = bodies.find((name) => tokens.some(({ says }) => says.has(name)));
  const used = new Set<number>();
  const resolutions = named.flatMap(({ index }) => symbolAt(tokens, index, body, named.length > 1, used) ?? []);
  return resolutions.length === named.length
    ? { resolutions, leftovers: leftoversOf(tokens, used), named: body !== undefined }
    : undefined;
}

/** The words of a text that no name of a resolution, citation or date has. */
export function foreignWords(text: string): string[] {
  return leftoversOf(tokensOf(text), new Set());
}

/** The words of a text that no citation or date has; bodies and the word resolution count as words here. */
export function ownWordsOf(text: string): string[] {
  return leftoversOf(
    tokensOf(text).map((token) =>
      everyCitation.some((word) => token.says.has(word)) ? token : { ...token, says: nothing },
    ),
    new Set(),
  );
}

function tokensOf(text: string): Token[] {
  const found = [...text.matchAll(pieces)];
  const tokens: Token[] = [];
  for (let index = 0; index < found.length; index += 1) {
    const { 0: piece, groups } = found[index]!;
    const { session, special, first, second, letter } = groups!;
    if (session !== undefined)
      tokens.push({ text: piece, says: nothing, figure: { first: special!, session: session.toUpperCase() } });
    else if (first !== undefined)
      tokens.push({
        text: piece,
        says: nothing,
        figure: { first, ...(second !== undefined && { second }), ...(letter !== undefined && { letter }) },
      });
    else {
      const phrase = longestPhrase(found, index);
      tokens.push({ text: phrase?.text ?? piece, says: phrase?.says ?? nothing });
      index += (phrase?.length ?? 1) - 1;
    }
  }
  return tokens;
}

function longestPhrase(
  found: readonly RegExpMatchArray[],
  start: number,
): { text: string; says: ReadonlySet<ResolutionWord>; length: number } | undefined {
  for (let length = LONGEST_PHRASE; length > 0; length -= 1) {
    const words = found.slice(start, start + length).map(([piece]) => piece);
    if (!words.every((word) => /^\p{L}+$/u.test(word.normalize('NFKD').replace(/\p{M}/gu, '')))) continue;
    const text = words.join(' ');
    const says = vocabulary.get(foldPhrase(text));
    if (says && found.length >= start + length) return { text, says, length };
  }
  return undefined;
}

/**
 * Whether a figure is the number of a resolution: behind that word or the Council's name, before it, alone with a year,
 * or in a list.
 */
function isNumber(tokens: readonly Token[], index: number): boolean {
  const { first, second, session } = tokens[index]!.figure!;
  if (first.length > 4) return false;
  if (isYear(Number(first)) && tokens[index - 2]?.figure && yearBehind(tokens, index - 2) !== undefined) return false;
  const year = yearBehind(tokens, index);
  const several = tokens.some(({ text }) => pluralWords.has(foldPhrase(text)));
  if (isYear(Number(first)) && year === undefined && (several || tokens[index - 1]?.text === ',')) return false;
  const only = tokens.length === (year === undefined ? 1 : 4);
  if (only)
    return (
      second === undefined &&
      session === undefined &&
      (year !== undefined || (first.length === 4 && !isYear(Number(first))))
    );
  const anyNamed = tokens.some(({ says }) => says.has('RESOLUTION'));
  if (!anyNamed && !tokens.some(({ says }) => says.has('COUNCIL'))) return false;
  if (anyNamed && year !== undefined) return true;
  if (second === undefined && first.length >= 3 && several) return true;
  return anyNamed
    ? follows(tokens, index, 'RESOLUTION') || precedes(tokens, index)
    : !isYear(Number(first)) && follows(tokens, index, 'COUNCIL');
}

function follows(tokens: readonly Token[], index: number, word: ResolutionWord): boolean {
  if (tokens[index - 1]?.says.has('OF')) return false;
  for (let before = index - 1; before >= 0; before -= 1) {
    const { says } = tokens[before]!;
    if (says.has(word)) return true;
    if (tokens[before]!.text !== ',' && ![...says].some((one) => between.has(one))) return false;
  }
  return false;
}

/** "1325号决议" and "the 1325 resolution"; a year before the word is a year. */
function precedes(tokens: readonly Token[], index: number): boolean {
  const next = tokens
    .slice(index + (yearBehind(tokens, index) === undefined ? 1 : 4))
    .find(({ says }) => !says.has('NUMBER'));
  return (
    next?.says.has('RESOLUTION') === true &&
    (/\p{Script=Han}/u.test(next.text) || !isYear(Number(tokens[index]!.figure!.first)))
  );
}

/** The year in brackets right behind a figure. */
function yearBehind(tokens: readonly Token[], index: number): number | undefined {
  const [open, figure, close] = tokens.slice(index + 1, index + 4);
  const year = Number(figure?.figure?.second === undefined ? figure?.figure?.first : undefined);
  return open && /[([]/.test(open.text) && close && /[)\]]/.test(close.text) && isYear(year) ? year : undefined;
}

/**
 * The symbol of the resolution whose number stands at a place; marks what it used. Undefined when that body has no such
 * number.
 */
function symbolAt(
  tokens: readonly Token[],
  index: number,
  body: Body | undefined,
  several: boolean,
  used: Set<number>,
): UnSymbol | undefined {
  const { first, second, session, letter } = tokens[index]!.figure!;
  const [open, inside, close] = tokens.slice(index + 1, index + 4);
  const romanSession =
    open && close && /^\($/.test(open.text) && /^[IVXL]{1,7}$/.test(inside!.text) ? inside!.text : undefined;
  const resolution = { series: ['RES'], number: Number(first), suffixes: [] };
  used.add(index);
  if (session !== undefined)
    return body === 'COUNCIL'
      ? undefined
      : { ...resolution, organ: 'A', series: body === 'HUMAN_RIGHTS_COUNCIL' ? ['HRC', 'RES'] : ['RES'], session };
  if (romanSession !== undefined) {
    used.add(index + 2);
    return body === 'COUNCIL'
      ? undefined
      : { ...resolution, organ: 'A', romanSession, ...(letter !== undefined && { letter }) };
  }
  if (letter !== undefined) return undefined;
  if (second !== undefined) {
    const dated = body === undefined || body === 'COUNCIL' ? datedNumber(first, second) : undefined;
    if (dated && (body === 'COUNCIL' || Number(first) >= 100)) return { ...resolution, organ: 'S', ...dated };
    return body === 'COUNCIL' || second.length > 4 || (first.length > 3 && body !== 'ECOSOC')
      ? undefined
      : { ...resolution, ...inBody(body ?? 'ASSEMBLY'), session: first, number: Number(second) };
  }
  if (body !== undefined && body !== 'COUNCIL') return { ...resolution, ...inBody(body) };
  const year = yearBehind(tokens, index) ?? (several ? undefined : onlyYear(tokens, index));
  if (year !== undefined)
    tokens.forEach(({ figure }, place) => figure?.first === String(year) && place !== index && used.add(place));
  return { ...resolution, organ: 'S', ...(year !== undefined && { year }) };
}

function inBody(body: Exclude<Body, 'COUNCIL'>): { organ: string; series: string[] } {
  return body === 'ECOSOC'
    ? { organ: 'E', series: ['RES'] }
    : { organ: 'A', series: body === 'ASSEMBLY' ? ['RES'] : ['HRC', 'RES'] };
}

/** The one year that a text names besides the number. */
function onlyYear(tokens: readonly Token[], number: number): number | undefined {
  const years = new Set(
    tokens.flatMap(({ figure }, index) =>
      figure?.second === undefined && index !== number && isYear(Number(figure?.first)) ? [Number(figure!.first)] : [],
    ),
  );
  return years.size === 1 ? [...years][0] : undefined;
}

function leftoversOf(tokens: readonly Token[], used: ReadonlySet<number>): string[] {
  const dated = tokens.some(({ says, figure }) => says.has('MONTH') || isYear(Number(figure?.first)));
  return tokens.flatMap(({ text, says, figure }, index) => {
    if (used.has(index) || says.size > 0 || /^[()[\],A-Za-z]$/.test(text)) return [];
    const isDay = dated && figure?.second === undefined && Number(figure?.first) <= 31;
    return isDay || (figure && tokens[index + 1]?.says.has('MEETING')) ? [] : [text];
  });
}
