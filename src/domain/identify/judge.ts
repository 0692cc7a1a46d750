import { compareText } from '../mandates/compare-text.ts';
import { distance } from '../nearest.ts';
import type { Pinpoint } from '../pinpoint.ts';
import { formatSymbol, isCouncilResolution } from '../un-symbol.ts';
import { searchedWords } from '../words/words.ts';
import { yearsOf } from '../years-of.ts';
import { kindWords } from './kind-words.ts';
import { compact, formsOf, lengthOf, nameWords, strongWords } from './names.ts';
import type { Reading, UnderstoodIdentifier } from './understand.ts';

/** A node that bears a key of an identifier. */
export interface Bearer {
  id: string;
  /** The type of the node. */
  kind: string;
  label: string;
  date: string | null;
  symbol: string | null;
  /** The kind of a document, such as POLICY. */
  sort: string | null;
  /** By what it is called: see identifiersOf. */
  keys: readonly string[];
  /** The texts of it that are searched, its names among them, with " · " between. */
  text: string;
  /** Other texts of it that a citation can print. */
  printed: readonly string[];
}

/** The result of judging an identifier. */
export interface Judgement {
  outcome: 'FOUND' | 'AMBIGUOUS' | 'NOT_IN_THIS_GRAPH';
  understoodAs: string;
  /** The node that is named, or all that can be meant, the latest first. */
  matches: readonly Bearer[];
  /** Nodes that are near by number, name or letters, where none is named. */
  nearest: readonly Bearer[];
  /** Sentences that a reader of the answer should know. */
  notices: readonly string[];
  /** The page that the last number of a citation turned out to be. */
  page?: Pinpoint;
}

const AN_ID = 'an id, acronym or name';
const BY_WORDS = 'the words of a name';
const WHOLE = 3;
const PART = 2;
const SOME_WORDS = 1;
const MOST_MEANT = 10;
const MOST_NEAREST = 5;
const NEAR_BESIDE_THE_BEST = 0.75;
const NEARLY_AS_WRITTEN = 2;
const MOST_QUERY_WORDS = 16;
const SHORTEST_FUZZY = 4;
const LONGEST_FUZZY = 40;
/** Kinds of documents that only tell of what bears the name. */
const accounts = new Set(['WEB_PAGE', 'DATA_SET', 'NEWSLETTER', 'PRESS_RELEASE']);
const ranks = [
  ['Resolution', 'DoctrineDocument', 'PublicDocument', 'Study', 'Mission'],
  ['Organization', 'Event', 'Concept', 'Person', 'Country'],
  ['Theme'],
];

/**
 * Judges by the keys of the readings, in their order; undefined when no reading names a node and the words of a name
 * may.
 */
export function judgeKeys({ readings, text }: UnderstoodIdentifier, bearers: readonly Bearer[]): Judgement | undefined {
  const exact = bearers.filter(({ id }) => id === text);
  if (exact.length > 0) return found(readings[0]!.as, exact, text);
  for (const reading of readings) {
    const near = bearersOf(reading, bearers);
    if (reading.host !== undefined) return refuseHost(reading, near);
    if (reading.several && reading.leftovers.length === 0) return judgeSeveral(reading, near);
    const matches = near.filter((bearer) => agreesInYear(bearer, reading) && explains(bearer, reading.leftovers));
    if (matches.length > 0)
      return {
        ...found(nameOf(reading, readings, matches), matches, text),
        ...(reading.page && { page: reading.page }),
      };
    if (reading.final)
      return {
        outcome: 'NOT_IN_THIS_GRAPH',
        understoodAs: reading.as,
        matches: [],
        nearest: near.slice(0, MOST_NEAREST),
        notices: near.flatMap((bearer) => otherYear(bearer, reading)),
      };
  }
  return undefined;
}

function bearersOf({ keys }: Reading, bearers: readonly Bearer[]): Bearer[] {
  const wanted = new Set(keys);
  return bearers.filter((bearer) => bearer.keys.some((key) => wanted.has(key)));
}

/** Returns how an identifier was understood: by a symbol, if the name of a record is one. */
function nameOf(reading: Reading, readings: readonly Reading[], matches: readonly Bearer[]): string {
  const symbolic = readings.find(
    (one) => one.symbols.length > 0 && one.leftovers.length === 0 && bearersOf(one, matches).length > 0,
  );
  return (symbolic ?? reading).as;
}

function found(understoodAs: string, bearers: readonly Bearer[], text: string): Judgement {
  const matches = [...meantBy(text, bearers)].sort(byRankAndDate);
  const others = bearers
    .filter((bearer) => !matches.includes(bearer))
    .map(({ id }) => id)
    .sort(compareText);
  const notices = others.length === 0 ? [] : [`It is also a name of ${others.join(', ')}.`];
  return matches.length === 1
    ? { outcome: 'FOUND', understoodAs, matches, nearest: [], notices }
    : ambiguous(understoodAs, matches, notices);
}

function ambiguous(understoodAs: string, matches: readonly Bearer[], notices: readonly string[]): Judgement {
  const [first] = matches;
  const latest = first!.date !== null && rankOf(first!) === 0 ? ', and the latest document is named first' : '';
  return {
    outcome: 'AMBIGUOUS',
    understoodAs,
    matches,
    nearest: [],
    notices: [`${matches.length} nodes can be meant${latest}. Add a year, or use an id.`, ...notices],
  };
}

/**
 * Of several nodes with one name those that have it letter by letter, or word by word; a theme or page of that name
 * gives way to what it is about.
 */
function meantBy(text: string, bearers: readonly Bearer[]): readonly Bearer[] {
  const words = searchedWords(text).join(' ');
  const preferences: ((bearer: Bearer) => boolean)[] = [
    (bearer) => writtenNames(bearer).includes(text),
    (bearer) => writtenNames(bearer).some((name) => searchedWords(name).join(' ') === words),
    ({ kind }) => kind !== 'Theme',
    ({ sort }) => !accounts.has(sort ?? ''),
  ];
  return preferences.reduce((left, prefers) => {
    const preferred = left.filter(prefers);
    return left.length > 1 && preferred.length > 0 ? preferred : left;
  }, bearers);
}

function writtenNames({ text }: Bearer): string[] {
  return text.split(' · ').flatMap(formsOf);
}

function refuseHost({ host, symbols, as }: Reading, near: readonly Bearer[]): Judgement {
  const shown = symbols.length > 0 ? ` If its symbol is meant, ask for ${symbols.map(formatSymbol).join('-')}.` : '';
  return {
    outcome: 'NOT_IN_THIS_GRAPH',
    understoodAs: as,
    matches: [],
    nearest: near.slice(0, MOST_NEAREST),
    notices: [
      `${host!} is no host of the United Nations or of a publisher that is known here, so what its page is cannot be told.${shown}`,
    ],
  };
}

function judgeSeveral({ as, symbols }: Reading, near: readonly Bearer[]): Judgement {
  const named = symbols.flatMap((symbol) =>
    near.filter(
      (bearer) =>
        bearer.keys.includes(`symbol:${formatSymbol(symbol)}`) ||
        (symbol.year === undefined && bearer.keys.includes(`council:${symbol.number}`)),
    ),
  );
  if (named.length > 1 && named.every(({ id }) => id === named[0]!.id))
    return { outcome: 'FOUND', understoodAs: as, matches: named.slice(0, 1), nearest: [], notices: [] };
  const notices = [
    `It names ${symbols.length} documents: ${symbols.map(formatSymbol).join(', ')}. Ask for one of them.`,
  ];
  return {
    outcome: named.length > 1 ? 'AMBIGUOUS' : 'NOT_IN_THIS_GRAPH',
    understoodAs: as.replace('symbol ', 'symbols '),
    matches: named.length > 1 ? named : [],
    nearest: named.length > 1 ? [] : near.slice(0, MOST_NEAREST),
    notices,
  };
}

/** A resolution is found by its number; a year that is not its own makes it the nearest, not the one. */
function agreesInYear({ symbol, keys }: Bearer, { symbols }: Reading): boolean {
  const [asked] = symbols;
  if (!asked || symbols.length > 1 || !isCouncilResolution(asked) || asked.suffixes.length > 0)
    return !asked || asked.suffixes.length === 0 || keys.includes(`symbol:${symbols.map(formatSymbol).join('-')}`);
  return asked.year === undefined || symbol === formatSymbol(asked);
}

function otherYear(bearer: Bearer, { symbols: [asked] }: Reading): string[] {
  const own = bearer.symbol;
  return own !== null && asked?.year !== undefined && isCouncilResolution(asked) && !own.endsWith(` (${asked.year})`)
    ? [`Resolution ${asked.number} of the Security Council is ${own}, not of ${asked.year}.`]
    : [];
}

/** Whether a node has all the words that the identifier has besides its name. */
function explains(bearer: Bearer, leftovers: readonly string[]): boolean {
  if (leftovers.length === 0) return true;
  const decade = /^\d{3}(?=X)/.exec(bearer.date ?? '');
  const own = new Set(
    [
      bearer.text,
      ...bearer.printed,
      bearer.date ?? '',
      decade ? `${decade[0]}0` : '',
      bearer.symbol ?? '',
      (bearer.sort ?? '').replaceAll('_', ' '),
    ].flatMap((text) => [...searchedWords(text), ...nameWords(text)]),
  );
  const figures = [...own].filter((word) => /\d{3,}$/.test(word));
  const has = (word: string): boolean =>
    own.has(word) || (/^\d{2}$/.test(word) && figures.some((figure) => figure.endsWith(word)));
  return nameWords(leftovers.join(' ')).every(has) || searchedWords(leftovers.join(' ')).every(has);
}

/**
 * The full-text query by which nodes are looked for whose names have words of an identifier, or letters nearly like it;
 * undefined when it has neither.
 */
export function nearQuery({ text, name }: UnderstoodIdentifier): string | undefined {
  const words = name.words.filter((word) => !Object.hasOwn(kindWords, word)).slice(0, MOST_QUERY_WORDS);
  const strong = strongWords(words);
  const short = compact(text);
  const alike =
    short.length >= SHORTEST_FUZZY && text.length <= LONGEST_FUZZY && /\p{L}/u.test(text)
      ? [`compact:${short}`, `id:${text.toLowerCase()}`]
      : [];
  const terms = [
    ...strong.map((word) => quote(`word:${word}`)),
    ...alike.map((key) => `${escape(key)}~${short.length < 8 ? 1 : 2}`),
  ];
  return terms.length === 0 ? undefined : terms.join(' OR ');
}

function quote(key: string): string {
  return `"${key.replace(/["\\]/g, '\\$&')}"`;
}

function escape(key: string): string {
  return key.replace(/[^\p{L}\p{N}]/gu, '\\$&');
}

/**
 * Judges by the words of names: a name is meant when it has them all, with the sort and year asked for, and is not much
 * longer. Near is a node with the symbol, half of the words, or an id or acronym that differs in one letter of four.
 */
export function judgeNames(
  understood: UnderstoodIdentifier,
  bearers: readonly Bearer[],
  withKeys: readonly Bearer[],
): Judgement {
  const asked = askedName(understood);
  const graded = bearers.map((bearer) => ({ bearer, grade: gradeOf(bearer, asked) })).filter(({ grade }) => grade > 0);
  const best = Math.max(0, ...graded.map(({ grade }) => grade));
  const graders = (wanted: (grade: number) => boolean): Bearer[] =>
    graded
      .filter(({ grade }) => wanted(grade))
      .map(({ bearer }) => bearer)
      .sort(byRankAndDate);
  const meant = graders((grade) => grade === best);
  if (best === WHOLE || (best === PART && graded.length === meant.length && meant.length <= MOST_MEANT))
    return found(BY_WORDS, meant, understood.text);
  if (best === PART && graded.length <= MOST_MEANT)
    return ambiguous(BY_WORDS, [...meant, ...graders((grade) => grade < best)], []);
  return notFound(understood, withKeys, () => nearestOf(bearers, understood.text, asked));
}

function notFound(
  { readings }: UnderstoodIdentifier,
  withKeys: readonly Bearer[],
  nearest: () => readonly Bearer[],
): Judgement {
  const named = readings.find(
    (reading) =>
      reading.symbols.length > 0 ||
      (reading.leftovers.length > 0 && reading.as !== 'a citation' && bearersOf(reading, withKeys).length > 0),
  );
  const near = named ? bearersOf(named, withKeys) : [];
  const likeliest =
    named ?? readings.find(({ keys }) => keys.some((key) => /^(?:cite|ref|doi):/.test(key))) ?? readings[0];
  return {
    outcome: 'NOT_IN_THIS_GRAPH',
    understoodAs: likeliest?.as ?? AN_ID,
    matches: [],
    nearest: near.length > 0 ? near.slice(0, MOST_NEAREST) : nearest(),
    notices:
      near.length > 0 && named!.leftovers.length > 0
        ? [
            `Not all of the identifier is of ${near.map(({ id }) => id).join(', ')}: ${named!.leftovers.slice(0, MOST_NEAREST).join(', ')}.`,
          ]
        : [],
  };
}

/** The name that an identifier can be: the sort of document that it asks for, and the words and years besides. */
interface AskedName {
  words: readonly string[];
  subject: readonly string[];
  /** Kinds of documents; none where any will do. */
  sorts: readonly string[];
  years: readonly number[];
}

function askedName({ name: { words, years } }: UnderstoodIdentifier): AskedName {
  const isSort = (word: string): boolean => Object.hasOwn(kindWords, word);
  return {
    words,
    years,
    subject: words.filter((word) => !isSort(word)),
    sorts: words.filter(isSort).flatMap((word) => kindWords[word]!),
  };
}

function gradeOf(bearer: Bearer, asked: AskedName): number {
  if (!asked.years.every((year) => yearsOf(bearer.date).includes(year))) return 0;
  // "New Horizon report" names "New Horizon" of any sort: every document may be called a report.
  const isCalled =
    asked.words.includes('report') &&
    bearer.sort !== null &&
    !accounts.has(bearer.sort) &&
    bearer.keys.includes(`name:${asked.subject.join(' ')}`);
  if (isCalled) return WHOLE;
  return asked.sorts.length > 0 && !asked.sorts.includes(bearer.sort ?? '') ? 0 : gradeOfNames(bearer, asked);
}

/**
 * Returns how far a name of a node is meant: all of it, also after its sort ("report of the Special Committee"), a part
 * that can stand for it, or only some words. Words for its issuer do not count.
 */
function gradeOfNames(bearer: Bearer, { words, subject, years }: AskedName): number {
  return Math.max(
    0,
    ...namesOf(bearer).map((name) => {
      const own = name.filter((word) => subject.includes(word) || !bearer.keys.includes(`by:${word}`));
      const has = new Set(own);
      const asked = subject.filter((word) => has.has(word) || !bearer.keys.includes(`by:${word}`));
      const strong = strongWords(asked);
      if (strong.length === 0 || !asked.every((word) => has.has(word))) return 0;
      const rest = strongWords(own).filter((word) => !Object.hasOwn(kindWords, word));
      const withSort = words.length > subject.length;
      if (rest.length === strong.length) return WHOLE;
      if (withSort && begins(strongWords(own), [...words.filter((word) => !subject.includes(word)), ...strong]))
        return WHOLE;
      // One word alone is not a name, except that of a family.
      if (strong.length === 1 && !withSort && years.length === 0 && bearer.kind !== 'Person') return SOME_WORDS;
      if (begins(rest, strong) && (withSort || strong.length >= 2)) return PART;
      return weightOf(strong) * 2 >= weightOf(rest) ? PART : SOME_WORDS;
    }),
  );
}

function begins(whole: readonly string[], start: readonly string[]): boolean {
  return start.every((word, index) => whole[index] === word);
}

/** How many words there are, where an abbreviation counts as what it stands for. */
function weightOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + lengthOf(word), 0);
}

function namesOf({ keys }: Bearer): string[][] {
  return keys.filter((key) => key.startsWith('name:')).map((key) => key.slice('name:'.length).split(' '));
}

function nearestOf(bearers: readonly Bearer[], text: string, { subject, sorts }: AskedName): Bearer[] {
  const short = compact(text);
  const strong = strongWords(subject);
  const nearness = (bearer: Bearer): number => {
    const shared = strong.filter((word) => bearer.keys.includes(`word:${word}`)).length;
    const names = bearer.keys.flatMap((key) => /^(?:compact|id):(.*)$/.exec(key)?.[1] ?? []);
    const most = Math.max(1, Math.floor(short.length / 4));
    const alike = names
      .map(compact)
      .some((name) => Math.abs(short.length - name.length) <= most && distance(short, name) <= most);
    const ofSort = bearer.sort !== null && sorts.includes(bearer.sort) ? 1 : 0;
    return alike
      ? NEARLY_AS_WRITTEN
      : strong.length > 0 && shared * 2 >= strong.length
        ? (shared + ofSort) / (strong.length + Math.min(1, sorts.length))
        : 0;
  };
  const near = bearers.map((bearer) => ({ bearer, near: nearness(bearer) })).filter(({ near }) => near > 0);
  const best = Math.max(...near.map((one) => one.near));
  return near
    .filter((one) => one.near === best || (best <= 1 && one.near >= NEAR_BESIDE_THE_BEST))
    .map(({ bearer }) => bearer)
    .sort(byRankAndDate)
    .slice(0, MOST_NEAREST);
}

/** Documents and missions before bodies, events, concepts and persons, themes last; the latest first. */
function byRankAndDate(a: Bearer, b: Bearer): number {
  return rankOf(a) - rankOf(b) || compareText(b.date ?? '', a.date ?? '') || compareText(a.id, b.id);
}

function rankOf({ kind }: Bearer): number {
  const rank = ranks.findIndex((kinds) => kinds.includes(kind));
  return rank < 0 ? ranks.length : rank;
}
