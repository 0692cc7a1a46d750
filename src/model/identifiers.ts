import type { GraphNode } from './graph.ts';
import { formatSymbol, parseJointSymbol, slugOfSymbol, type UnSymbol } from './un-symbol.ts';
import { valuesOf } from './values-of.ts';

const names = ['acronym', 'name', 'title', 'label', 'formerNames', 'alternativeTitles', 'altLabels', 'alternativeNames'];

/**
 * Everything by which a node is called, each as one key, such as `id:monusco`, `symbol:S/RES/1894 (2009)`, `council:1894`, `doi:10.1111/ajps.12036`, `name:monusco`.
 * A joint symbol is there whole and by its halves.
 */
export function identifiersOf({ id, properties }: GraphNode): string[] {
  const symbols = [properties.symbol, properties.otherSymbols].flatMap(valuesOf);
  const number = properties.organ === 'SECURITY_COUNCIL' ? valuesOf(properties.number) : [];
  return [...new Set([
    ...[id, ...valuesOf(properties.formerIds)].map(keyOfId),
    ...symbols.flatMap((symbol) => [symbol, ...parseJointSymbol(symbol).map(formatSymbol)]).map((symbol) => `symbol:${symbol}`),
    ...number.map((text) => `council:${text}`),
    ...valuesOf(properties.doi).map((doi) => `doi:${doi.toLowerCase()}`),
    ...names.flatMap((name) => valuesOf(properties[name])).map((name) => `name:${name.toLowerCase()}`),
  ])];
}

/** The key of an id or former id. */
export function keyOfId(id: string): string {
  return `id:${id}`;
}

/** What an identifier was understood as, and the keys of the nodes that it can mean. */
export interface UnderstoodIdentifier {
  text: string;
  symbols: readonly UnSymbol[];
  doi?: string;
  keys: readonly string[];
}

/** Understands an identifier in any spelling: an id, a UN symbol, a DOI bare or as a link, an acronym, a name. */
export function understandIdentifier(identifier: string): UnderstoodIdentifier {
  const text = identifier.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const symbols = parseJointSymbol(text);
  const canonical = symbols.map(formatSymbol);
  const numbers = symbols.length === 1 ? symbols.filter(isCouncilResolution).map(({ number }) => number) : [];
  const doi = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i.exec(text)?.[1];
  return {
    text, symbols,
    ...(doi !== undefined && { doi }),
    keys: [...new Set([
      ...[text, text.toLowerCase(), text.toUpperCase(), ...symbols.map(slugOfSymbol)].map(keyOfId),
      ...[text, canonical.join('-'), ...canonical].filter((symbol) => symbol !== '').map((symbol) => `symbol:${symbol}`),
      ...numbers.map((number) => `council:${number}`),
      ...(doi === undefined ? [] : [`doi:${doi.toLowerCase()}`]),
      `name:${text.toLowerCase()}`,
    ])],
  };
}

/** Whether a symbol is that of a resolution of the Security Council. */
export function isCouncilResolution({ organ, series }: UnSymbol): boolean {
  return organ === 'S' && series.join('/') === 'RES';
}
