import { indexedTerms } from '../domain/words/terms.ts';
import { searchedWords } from '../domain/words/words.ts';
import { entityRefProperties } from './entity-ref-properties.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { searchedValues } from './searched-values.ts';
import { valuesOf } from './values-of.ts';

/** What a search knows of a node. Each text is that of indexedTerms. */
export interface SearchTexts {
  /** Its own texts. */
  words: string;
  /** The names of what a claim is about, its themes included. */
  around: string;
  /** What is reported on a claim, by which works. */
  evidence: string;
  /** What it can be chosen by: its type, the kind of a claim, and its names after "=". */
  tags: string[];
  /** By how much it stands above a node that fits as well. */
  prior: number;
}

/**
 * How much is to be made of a match, by the type of the node: what is known stands before what is said about it, and
 * before what was left out.
 */
const priors: Readonly<Record<string, number>> = { Evidence: 0.8, Statement: 0.7, Exclusion: 0.5 };
const EVIDENCED = 1.2;
const EACH_PIECE = 0.15;
const MOST_PIECES = 4;
const EMPIRICAL = 1.12;
/** So many claims may be about one thing in any case. */
const FEW = 10;

/** What a search knows of every node, by id. */
export function searchTexts(graph: Graph): ReadonlyMap<string, SearchTexts> {
  const around = new Map<string, string[]>();
  const evidence = new Map<string, string[]>();
  const told = tellingApart(graph);
  const pieces = new Map<string, number>();
  const add = (map: Map<string, string[]>, id: string, texts: readonly string[]): void =>
    void map.set(id, [...(map.get(id) ?? []), ...texts]);
  const node = (id: string): GraphNode => graph.nodes.get(id)!;
  const ends = (type: string): Map<string, string> =>
    new Map(graph.edges.filter(({ relationship }) => relationship.type === type).map(({ from, to }) => [from, to]));
  const works = ends('FROM_WORK');
  const reporters = ends('REPORTED_BY');
  for (const edge of graph.edges) {
    const { relationship, from, to } = edge;
    if (told.has(edge.to) && isSubject(graph, edge)) add(around, from, namesOf(node(to)));
    if (relationship.type !== 'ON_CLAIM') continue;
    const work = works.get(from);
    // A document that qualifies itself bears the same name at every claim.
    const isAnother = work !== undefined && work !== reporters.get(from);
    add(evidence, to, [
      ...valuesOf(node(from).properties.summary),
      ...(isAnother
        ? ['authors', 'year'].flatMap((name) => valuesOf(node(work).properties[name])).concat(namesOf(node(work)))
        : []),
    ]);
    if (node(from).properties.direction !== 'BACKGROUND') pieces.set(to, (pieces.get(to) ?? 0) + 1);
  }
  const joined = (texts: readonly string[] | undefined): string => indexedTerms([...new Set(texts ?? [])].join(' · '));
  return new Map(
    [...graph.nodes.values()].map((one) => [
      one.id,
      {
        words: indexedTerms(entityRefProperties(one).text),
        around: joined(around.get(one.id)),
        evidence: joined(evidence.get(one.id)),
        tags: [
          one.type.name,
          ...(one.type.name === 'Claim' ? valuesOf(one.properties.kind) : []),
          ...new Set(
            namesOf(one)
              .map(nameTag)
              .filter((tag) => tag !== '='),
          ),
        ],
        prior:
          (priors[one.type.name] ?? 1) *
          (pieces.has(one.id) ? EVIDENCED + EACH_PIECE * Math.min(pieces.get(one.id)!, MOST_PIECES) : 1) *
          (one.properties.kind === 'EMPIRICAL' ? EMPIRICAL : 1),
      },
    ]),
  );
}

/** What claims are about, without what so many are about that it tells none from others. */
function tellingApart(graph: Graph): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const edge of graph.edges) if (isSubject(graph, edge)) counts.set(edge.to, (counts.get(edge.to) ?? 0) + 1);
  const claims = [...graph.nodes.values()].filter(({ type }) => type.name === 'Claim').length;
  return new Set([...counts].filter(([, count]) => count <= Math.max(FEW, claims / 5)).map(([id]) => id));
}

function isSubject(graph: Graph, { relationship, from }: GraphEdge): boolean {
  return (
    (relationship.type === 'CONCERNS' || relationship.type === 'HAS_THEME') &&
    graph.nodes.get(from)!.type.name === 'Claim'
  );
}

/** A name as one word of an index, whatever its accents, signs and letter case. */
export function nameTag(name: string): string {
  return `=${searchedWords(name).join('_')}`;
}

function namesOf(node: GraphNode): string[] {
  return searchedValues(node, 'NAME', 'SYMBOL');
}
