import { parseJointSymbol, parseSymbol, type UnSymbol } from '../un-symbol.ts';
import { doiHosts, mirrorHosts, pressSeries, unHosts } from './hosts.ts';
import { readDoi } from './read-doi.ts';
import { readFileName, scanSymbols } from './scan-symbols.ts';

/** The target of a link. */
export interface ReadLink {
  host: string;
  /** Whether the host is one whose addresses are believed. */
  known: boolean;
  symbols?: readonly UnSymbol[];
  dois?: readonly string[];
  /** The words by which the address names the document. */
  name?: string;
}

const link = /^(?:(https?):)?(?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+){1,6})(?::\d{1,5})?(?:[/?#](.*))?$/i;
const firstParts = /^(?:[ASET]|ST|SG|DSG|SC|GA|DP|CAT|CCPR|CED|CEDAW|CERD|CRC|CRPD|HRI)$/i;
/** By which the pages of the United Nations name a document; `p` is what its libraries are searched for. */
const symbolParameters = ['finalsymbol', 'symbol', 's', 'ds', 'docsymbol', 'doc', 'p'];

/**
 * Splits a link into its parts; undefined for other text. Without a scheme the host has to be a known one, so that
 * S.RES.1894 and Dr. Who are not links.
 */
export function readLink(text: string): ReadLink | undefined {
  const [, scheme, named, rest = ''] = link.exec(text) ?? [];
  if (named === undefined) return undefined;
  const host = named.toLowerCase();
  const below = (hosts: readonly string[]): boolean => hosts.some((name) => host === name || host.endsWith(`.${name}`));
  const known = below(unHosts) || below(mirrorHosts) || below(doiHosts);
  if (scheme === undefined && !known) return undefined;
  const address = decode(rest);
  if (below(doiHosts) || !known) {
    const dois = readDoi(address, { inAddress: !host.endsWith('doi.org') })?.dois;
    if (dois) return { host, known, dois };
  }
  const symbols = symbolIn(rest, below(unHosts));
  if (symbols) return { host, known, symbols };
  const name = below(mirrorHosts) ? nameIn(host, address) : missionIn(host, address);
  return { host, known, ...(name !== undefined && { name }) };
}

/** The mission whose first page a link leads to: monusco.unmissions.org/en, peacekeeping.un.org/en/mission/minusca. */
function missionIn(host: string, address: string): string | undefined {
  const own = /^(?:www\.)?([a-z]+)\.unmissions\.org$/.exec(host)?.[1];
  if (own !== undefined) return /^(?:[a-z]{2})?\/?$/i.test(address) ? own : undefined;
  return host === 'peacekeeping.un.org' ? /^(?:[a-z]{2}\/)?mission\/([a-z]+)\/?$/i.exec(address)?.[1] : undefined;
}

/** The symbol in an address: in a parameter, in the path, as the name of a file, or as that of a press release. */
function symbolIn(rest: string, ofUn: boolean): readonly UnSymbol[] | undefined {
  const [path, query = ''] = rest.split('?', 2) as [string, string?];
  const parameters = new Map(
    query
      .replace(/#.*$/, '')
      .split('&')
      .map((pair) => [pair.split('=', 1)[0]!.toLowerCase(), decode(pair.slice(pair.indexOf('=') + 1))]),
  );
  const parameter = symbolParameters.map((name) => parameters.get(name)).find((value) => value !== undefined);
  if (parameter !== undefined) return symbolsOf(parameter);
  const segments = path
    .split('/')
    .map((segment) => decode(segment).trim())
    .filter((segment) => segment !== '');
  const file = segments.at(-1) ?? '';
  const start = segments.findIndex(
    (segment, index) => firstParts.test(segment) && symbolsOf(segments.slice(index).join('/')) !== undefined,
  );
  const inPath = start >= 0 ? symbolsOf(segments.slice(start).join('/')) : undefined;
  return inPath ?? readFileName(file) ?? (ofUn ? pressRelease(file) : undefined);
}

/** One symbol that is all of a text, or all but a fragment. */
function symbolsOf(text: string): readonly UnSymbol[] | undefined {
  const plain = text
    .replace(/#.*$/, '')
    .replace(/^symbol:/i, '')
    .replace(/^["“]|["”]$|[.,;*]+$/g, '')
    .trim();
  const whole = parseJointSymbol(plain.replace(/-(?=\(\d{4}\)$)/, ''));
  if (whole.length > 0) return whole;
  const { symbols, rest } = scanSymbols(plain);
  return symbols.length === 1 && rest.trim() === '' ? symbols[0] : undefined;
}

function pressRelease(file: string): readonly UnSymbol[] | undefined {
  const [, series, number] = /(?:^|\.)([a-z]{2,6})(\d{1,6})(?:\.|$)/i.exec(file) ?? [];
  const prefix = pressSeries[series?.toLowerCase() ?? ''];
  const symbol = prefix === undefined ? undefined : parseSymbol(`${prefix}/${number}`);
  return symbol && [symbol];
}

/** Returns the words in the last part of an address; unscr.com has the bare number there. */
function nameIn(host: string, address: string): string {
  const words = (
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .findLast((segment) => segment !== '') ?? ''
  ).replace(/_/g, ' ');
  return host.endsWith('unscr.com') ? `resolution ${words}` : words;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}
