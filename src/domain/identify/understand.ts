import { splitPinpoint, type Pinpoint } from '../pinpoint.ts';
import { formatSymbol, isCouncilResolution, isYear, slugOfSymbol, type UnSymbol } from '../un-symbol.ts';
import { cleanIdentifier } from './clean-identifier.ts';
import { keyOfId, keyOfName } from './keys.ts';
import { compact, nameWords } from './names.ts';
import { readDoi } from './read-doi.ts';
import { readLink } from './read-link.ts';
import { foreignWords, ownWordsOf, readResolution } from './read-resolution.ts';
import { agree, readFileName, scanSymbols } from './scan-symbols.ts';
import { urlKey } from './url-key.ts';

/** One way to understand an identifier. */
export interface Reading {
  /** The words that it was understood as, for the reader of the answer. */
  as: string;
  /** The keys of the nodes that it can mean. */
  keys: readonly string[];
  /** Words that it does not explain, so that the node has to have them. */
  leftovers: readonly string[];
  /** The symbols that it names; of a joint symbol both halves. */
  symbols: readonly UnSymbol[];
  /** Whether nothing else can be meant. */
  final: boolean;
  /** Whether it names several documents. */
  several?: boolean;
  /** A host that is not believed to show the document whose symbol stands in its address. */
  host?: string;
  /** The page at the end of a citation, where this reading takes the last number for one. */
  page?: Pinpoint;
}

/** The readings of an identifier, with the place that it names. */
export interface UnderstoodIdentifier {
  text: string;
  readings: readonly Reading[];
  /** The place in the document that it names. */
  pinpoint?: Pinpoint;
  /** The words of a name, if it should be one. */
  name: { words: readonly string[]; years: readonly number[] };
  /** All keys of all readings. */
  keys: readonly string[];
}

const LONGEST = 500;
const MOST_PARTS = 40;
const LONGEST_RUN = 8;
const MOST_RUNS = 150;
const AN_ID = 'an id, acronym or name';
const address = /(?:https?:\/\/|(?<![\p{L}\p{N}.@/])(?:www\.|undocs\.org\/|docs\.un\.org\/|doi\.org\/))[^\s<>"“”]+/giu;
const crossReference =
  /\((?:n|nn|note|fn)\.? ?\d{1,4}\)|,? ?\(?available (?:at|from|online):?.*$|[,.]? ?\[?(?:accessed|retrieved|viewed|consulted) .*$/gi;

/**
 * Returns the readings of an identifier in any spelling (id, symbol, name, link, DOI, citation, acronym, author and
 * year), in the order in which they count. A text of more than 500 characters has none.
 */
export function understandIdentifier(identifier: string): UnderstoodIdentifier {
  if (identifier.length > LONGEST)
    return { text: identifier.slice(0, LONGEST), readings: [], name: { words: [], years: [] }, keys: [] };
  const text = cleanIdentifier(identifier);
  const { rest, pinpoint } = splitPinpoint(text);
  const plain = rest === text ? text : cleanIdentifier(rest);
  const all = [readLiteral(text), ...(plain === text ? [] : [readLiteral(plain)]), ...interpret(plain)].filter(
    ({ keys, final }) => final || keys.length > 0,
  );
  const final = all.findIndex((reading) => reading.final);
  const readings = final < 0 ? all : all.slice(0, final + 1);
  const nameYears = [...plain.matchAll(/(?<!\d)\d{4}(?!\d)/g)].map(([year]) => Number(year)).filter(isYear);
  return {
    text,
    readings,
    ...(pinpoint && { pinpoint }),
    name: { words: nameWords(plain).filter((word) => !nameYears.includes(Number(word))), years: nameYears },
    keys: [...new Set(readings.flatMap(({ keys }) => keys))],
  };
}

/** Text as a record may have it: an id, a symbol, a name, an acronym, a reference such as 2023.05. */
function readLiteral(text: string): Reading {
  const short = compact(text);
  return {
    as: AN_ID,
    leftovers: [],
    symbols: [],
    final: false,
    keys:
      text === ''
        ? []
        : [
            ...[text, text.toLowerCase(), text.toUpperCase(), asId(text)].map(keyOfId),
            `symbol:${text}`,
            `symbol:${text.toUpperCase()}`,
            keyOfName(text),
            ...(short.length <= 40 && /\p{L}/u.test(short) ? [`compact:${short}`] : []),
          ],
  };
}

/** "Operation Artemis" as operation-artemis. A slash between figures belongs to a symbol. */
function asId(text: string): string {
  return text.toLowerCase().replace(/\d/.test(text) ? /[ _]+/g : /[ _/]+/g, '-');
}

function interpret(text: string): Reading[] {
  const link = readLink(text);
  if (link) {
    const own = { as: `a link to ${link.host}`, keys: [urlKey(text)], leftovers: [], symbols: [], final: false };
    if (!link.known)
      return [
        own,
        {
          ...symbolReading(link.symbols ?? []),
          ...(link.dois && { keys: link.dois.map((doi) => `doi:${doi}`) }),
          as: own.as,
          final: true,
          host: link.host,
        },
      ];
    if (link.dois) return [own, doiReading(link.dois, [])];
    if (link.symbols) return [own, symbolReading(link.symbols)];
    return link.name === undefined
      ? [{ ...own, final: true }]
      : [own, readLiteral(link.name), ...interpretWords(link.name)];
  }
  return interpretWords(text);
}

function interpretWords(text: string): Reading[] {
  const urls = [...text.matchAll(address)].map(([url]) => cleanIdentifier(url));
  const addresses = urls.flatMap((url) => readLink(url) ?? []);
  const words = text.replace(address, ' ').replace(crossReference, ' ');
  const doi =
    readDoi(words) ??
    addresses.flatMap(({ dois, known }) => (dois && known ? [{ dois: [...dois], rest: words }] : []))[0];
  const own = urls.map((url): Reading => ({
    as: 'a citation',
    keys: [urlKey(url)],
    leftovers: ownWordsOf(words),
    symbols: [],
    final: false,
  }));
  if (doi) return [...own, doiReading(doi.dois, ownWordsOf(doi.rest)), ...readCitation(doi.rest)];
  const linked = addresses.flatMap(({ symbols, known }) => (symbols && known ? [symbols] : []));
  const symbols = readSymbols(words, linked);
  return [
    ...own,
    ...symbols,
    ...readTopic(words),
    ...readReference(words),
    ...readAuthorYear(words),
    ...readCitation(words),
    ...(symbols.length === 0 ? readPaged(words) : []),
  ];
}

/** Symbols that are written out, alone or in a citation; a file's name; a resolution by its name. */
function readSymbols(text: string, linked: readonly (readonly UnSymbol[])[]): Reading[] {
  const { symbols: scanned, rest } = scanSymbols(text);
  const found = [...scanned, ...linked];
  const named = readResolution(rest);
  if (found.length === 0) {
    const file = readFileName(text);
    if (file) return [symbolReading(file)];
    return named ? [resolutionReading(named.resolutions, named.leftovers)] : [];
  }
  const distinct = found.reduce<UnSymbol[][]>(
    (kept, one) => (kept.some((other) => agree(one, other)) ? kept : [...kept, [...one]]),
    [],
  );
  const first = distinct[0]!;
  if (distinct.length > 1) return [{ ...symbolReading(distinct.flat(), foreignWords(rest)), several: true }];
  const isResolution = first.some(({ series }) => series.includes('RES'));
  const namesSame = named?.resolutions.every((one) => agree([one], first)) === true;
  // "UNGA Res 217 A (III), UN Doc A/810": the document is where the resolution is printed.
  if (named && !namesSame && !isResolution && named.leftovers.every((word) => isYear(Number(word))))
    return [resolutionReading(named.resolutions, [])];
  const full =
    found.flat().find((one) => one.year !== undefined && agree([one], first)) ??
    (namesSame ? named.resolutions[0] : undefined);
  return [withYear(first, full, namesSame ? named.leftovers : foreignWords(rest))];
}

/**
 * "Security Council resolution 2417 (2018) on conflict and hunger": what comes after the preposition says what the
 * resolution is about. Its organ, year or symbol has to stand before.
 */
function readTopic(text: string): Reading[] {
  const [, head] =
    /^(.{8,120}?)[,\s[(]+(?:on|about|concerning|regarding|sur|sobre|relative|relativa|zu|zum|zur|über|о|об|по|بشأن|关于) /iu.exec(
      text,
    ) ?? [];
  const [reading] = head === undefined ? [] : readSymbols(head, []);
  const isResolution =
    reading?.symbols.length === 1 && reading.symbols[0]!.series.includes('RES') && reading.leftovers.length === 0;
  return isResolution && (/\(\d{4}\)|\//.test(head!) || readResolution(head!)?.named === true) ? [reading] : [];
}

/** A symbol with the year that stands elsewhere in the citation. */
function withYear(symbols: readonly UnSymbol[], full: UnSymbol | undefined, leftovers: readonly string[]): Reading {
  const [symbol] = symbols;
  if (!symbol || symbols.length > 1 || !isCouncilResolution(symbol)) return symbolReading(symbols, leftovers);
  const years = [...new Set(leftovers.map(Number).filter(isYear))];
  const year = symbol.year ?? full?.year ?? (years.length === 1 ? years[0] : undefined);
  return symbolReading(
    [{ ...symbol, ...(year !== undefined && { year }) }],
    leftovers.filter((word) => Number(word) !== year && Number(word) !== symbol.number),
  );
}

function resolutionReading(resolutions: readonly UnSymbol[], leftovers: readonly string[]): Reading {
  const distinct = resolutions.filter(
    (one, index) => !resolutions.slice(0, index).some((other) => agree([one], [other])),
  );
  return { ...symbolReading(distinct, leftovers), several: distinct.length > 1 };
}

function symbolReading(written: readonly UnSymbol[], others: readonly string[] = []): Reading {
  // Only resolutions of the Council have the year in their symbol; behind others it is the year of the document.
  const symbols = written.map((symbol) => (isCouncilResolution(symbol) ? symbol : withoutYear(symbol)));
  const leftovers = [
    ...others,
    ...written.flatMap((symbol) =>
      symbol.year === undefined || isCouncilResolution(symbol) ? [] : [String(symbol.year)],
    ),
  ];
  const canonical = symbols.map(formatSymbol);
  return {
    as: `UN symbol ${canonical.join('-')}`,
    symbols,
    leftovers,
    final: leftovers.length === 0,
    keys: [
      ...symbols.map(slugOfSymbol).map(keyOfId),
      ...[...new Set([canonical.join('-'), ...canonical])].map((symbol) => `symbol:${symbol}`),
      ...symbols.filter(isCouncilResolution).map(({ number }) => `council:${number}`),
    ],
  };
}

function withoutYear(symbol: UnSymbol): UnSymbol {
  const undated = { ...symbol };
  delete undated.year;
  return undated;
}

function doiReading(dois: readonly string[], leftovers: readonly string[]): Reading {
  return {
    as: `DOI ${dois[0]!}`,
    keys: dois.map((doi) => `doi:${doi}`),
    leftovers,
    symbols: [],
    final: leftovers.length === 0,
  };
}

/** "2023.05", "Ref. 2023.05", "DPO 2023.05": the reference of a department. */
function readReference(text: string): Reading[] {
  const [reference] = /(?<![\d.])\d{4}\.\d{2,3}(?![\d.])/.exec(text) ?? [];
  return reference === undefined
    ? []
    : [
        {
          as: `reference ${reference}`,
          keys: [`ref:${reference}`],
          leftovers: ownWordsOf(text.replace(reference, ' ')).filter((word) => !/^ref$/i.test(word)),
          symbols: [],
          final: false,
        },
      ];
}

/** "Hultman 2013", "Hultman et al. (2013)", "Hultman, L., Kathman, J., & Shannon, M. (2013)". */
function readAuthorYear(text: string): Reading[] {
  const [, names, year] = /^(.{2,160}?)[\s,.(_-]*(?<!\d)((?:19|20)\d{2})[a-d]?\)?$/.exec(text) ?? [];
  if (names === undefined || /\d/.test(names)) return [];
  const first = names.split(/,|&|;|\/|\band\b|\bet al\b|\bund\b|\by\b|\bet\b/)[0]!.trim();
  const words = nameWords(first);
  const keys = words.map((_, index) => words.slice(index)).map((family) => `cite:${family.join(' ')} ${year}`);
  return keys.length === 0
    ? []
    : [{ as: 'author and year', keys, leftovers: ownWordsOf(names), symbols: [], final: false }];
}

/**
 * "Hultman et al. 2013, 880", "Kjeksrud (2023: 45)", "… (Oxford University Press, 2002), 45-50": the last number is the
 * page, which most styles print without a word before it. A year is none.
 */
function readPaged(text: string): Reading[] {
  const [, head, place, behind = ''] =
    /^(.{4,400}?(?:[,:]|[)\]])) ?(\d{1,4}(?: ?- ?\d{1,4})?)(\)| \((?:19|20)\d{2}\))?$/.exec(text) ?? [];
  if (head === undefined || isYear(parseInt(place!, 10))) return [];
  const rest = `${head.replace(/[,:]$/, '')}${behind}`;
  return [...readAuthorYear(rest), ...readCitation(rest)].map((reading) => ({
    ...reading,
    page: { unit: 'page', place: place! },
  }));
}

/**
 * A citation in full: any run of its parts, between marks, can be the title or the name; the rest has to be words of
 * the document.
 */
function readCitation(text: string): Reading[] {
  const parts = text
    .split(/[“”"«»„]|[.,;:()[\]] ?(?=\s|$|[“”"(])|\s\(|\((?=\d{4})/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > MOST_PARTS) return [];
  const own = parts.map(ownWordsOf);
  const runs = parts.flatMap((_, start) =>
    Array.from({ length: Math.min(LONGEST_RUN, parts.length - start) }, (__, length) => ({
      start,
      end: start + length + 1,
    })),
  );
  const longestFirst = runs
    .filter(({ start, end }) => end - start < parts.length)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .slice(0, MOST_RUNS);
  return longestFirst.flatMap(({ start, end }) => {
    const name = parts.slice(start, end).join(' ');
    const words = nameWords(name);
    return words.length < 2 && !/\p{Lu}/u.test(name)
      ? []
      : [
          {
            as: 'a citation',
            keys: [`name:${words.join(' ')}`],
            leftovers: [...own.slice(0, start), ...own.slice(end)].flat(),
            symbols: [],
            final: false,
          },
        ];
  });
}
