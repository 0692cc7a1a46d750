import { keyOfId, keyOfName } from '../domain/identify/keys.ts';
import { compact, formsOf, nameWords, strongWords } from '../domain/identify/names.ts';
import { urlKey } from '../domain/identify/url-key.ts';
import { namePerson } from '../domain/name-person.ts';
import { formatSymbol, parseJointSymbol } from '../domain/un-symbol.ts';
import { yearsOf } from '../domain/years-of.ts';
import type { Graph, GraphNode } from './graph.ts';
import { searchedValues } from './searched-values.ts';
import { valuesOf } from './values-of.ts';

const acronym = /^[\p{L}\p{N}+./-]{2,12}$/u;

/**
 * Who stands behind a document: the ids of persons, which tell the words of their family names, and the names of the
 * organizations that issued it.
 */
export interface Behind {
  persons: readonly string[];
  issuers: readonly string[];
}

const nobody: Behind = { persons: [], issuers: [] };

/**
 * Everything by which a node is called, each as one key, such as `id:monusco`, `symbol:S/RES/1894 (2009)`,
 * `council:1894`, `doi:10.1111/ajps.12036`, `name:monusco`, `cite:hultman 2013`. A joint symbol is there whole and by
 * its halves.
 */
export function identifiersOf(node: GraphNode, { persons, issuers }: Behind = nobody): string[] {
  const { id, properties } = node;
  const symbols = [properties.symbol, properties.otherSymbols].flatMap(valuesOf);
  const number = properties.organ === 'SECURITY_COUNCIL' ? valuesOf(properties.number) : [];
  const forms = [...new Set(searchedValues(node, 'NAME').flatMap(formsOf))];
  return [
    ...new Set([
      ...[id, ...valuesOf(properties.formerIds)].map(keyOfId),
      ...symbols
        .flatMap((symbol) => [symbol, ...parseJointSymbol(symbol.replace(/, .*$/, '')).map(formatSymbol)])
        .map((symbol) => `symbol:${symbol}`),
      ...symbols
        .flatMap((symbol) => /\b\d{4}\.\d{1,3}\b/.exec(symbol)?.[0] ?? [])
        .map((reference) => `ref:${reference}`),
      ...number.map((text) => `council:${text}`),
      ...valuesOf(properties.doi).map((doi) => `doi:${doi.toLowerCase()}`),
      ...valuesOf(properties.url).map(urlKey),
      ...[...forms, ...symbols.filter((symbol) => parseJointSymbol(symbol).length === 0)].map(keyOfName),
      ...[...forms.filter((form) => acronym.test(form)), ...(/^[a-z-]+-\d{4}-[a-z]+$/.test(id) ? [id] : [])].map(
        (text) => `compact:${compact(text)}`,
      ),
      ...citedAs(properties, persons).flatMap((author) =>
        yearsOf(properties.issuedOn).map((year) => `cite:${nameWords(author).join(' ')} ${year}`),
      ),
      ...issuers.map((issuer) => `by:${nameWords(issuer).join(' ')}`),
      // The title of a resolution says no more than its symbol.
      ...(properties.organ === undefined ? forms.flatMap((form) => strongWords(nameWords(form))) : []).map(
        (word) => `word:${word}`,
      ),
    ]),
  ];
}

/** The keys of nodes, by id. */
export type Identifiers = ReadonlyMap<string, readonly string[]>;

/** The keys of all nodes. */
export function allIdentifiers({ nodes, edges }: Graph): Identifiers {
  const behind = new Map<string, { persons: string[]; issuers: string[] }>();
  for (const { relationship, from, to } of edges) {
    if (relationship.type !== 'AUTHORED_BY' && relationship.type !== 'ISSUED_BY') continue;
    const who = behind.get(from) ?? { persons: [], issuers: [] };
    behind.set(from, who);
    const { acronym: short, name } = nodes.get(to)?.properties ?? {};
    if (relationship.type === 'AUTHORED_BY') who.persons.push(to);
    else who.issuers.push(...[short, name].flatMap(valuesOf));
  }
  return new Map([...nodes.values()].map((node) => [node.id, identifiersOf(node, behind.get(node.id))]));
}

/** How the first author of a document is cited: by family name, or an institution by its whole name. */
function citedAs({ authors }: GraphNode['properties'], persons: readonly string[]): string[] {
  const [first] = valuesOf(authors);
  if (first === undefined) return [];
  const family = persons.map((person) => namePerson(first, person)?.family).find((name) => name !== undefined);
  const withoutParticle = family?.replace(/^(?:\p{Ll}+ )+/u, '');
  return [...new Set([family ?? first, withoutParticle ?? first])];
}
