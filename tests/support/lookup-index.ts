import { judgeKeys, judgeNames, nearQuery, type Bearer, type Judgement } from '../../src/domain/identify/judge.ts';
import { understandIdentifier, type UnderstoodIdentifier } from '../../src/domain/identify/understand.ts';
import { entityRefProperties } from '../../src/records/entity-ref-properties.ts';
import type { Graph } from '../../src/records/graph.ts';
import { allIdentifiers } from '../../src/records/identifiers.ts';
import { valuesOf } from '../../src/records/values-of.ts';

/**
 * Looks identifiers up among the nodes of a graph without a database: the same keys and the same judgement, with a map
 * in the place of the index.
 */
export function lookupIn(graph: Graph): (identifier: string) => Judgement & { understood: UnderstoodIdentifier } {
  const named = (id: string, type: string): string[] =>
    graph.edges.filter((edge) => edge.relationship.type === type && edge.from === id).map(({ to }) => to);
  const nameOf = (id: string): string => String(graph.nodes.get(id)!.properties.name ?? '');
  const identifiers = allIdentifiers(graph);
  const bearers = [...graph.nodes.values()].map((node): Bearer => {
    const { kind, label, date, text } = entityRefProperties(node);
    const p = node.properties;
    const issuers = named(node.id, 'ISSUED_BY').flatMap((issuer) => [issuer, ...named(issuer, 'PART_OF')]);
    return {
      id: node.id,
      kind,
      label,
      date: date ?? null,
      symbol: (p.symbol as string | undefined) ?? null,
      sort: (p.kind as string | undefined) ?? null,
      keys: identifiers.get(node.id)!,
      text,
      printed: [
        ...issuers.map(nameOf),
        ...named(node.id, 'AUTHORED_BY').map(nameOf),
        ...['organ', 'container', 'volume', 'pages', 'publisher', 'editors', 'url', 'doi'].flatMap((name) =>
          valuesOf(p[name]),
        ),
      ],
    };
  });
  const byKey = new Map<string, Bearer[]>();
  for (const bearer of bearers) for (const key of bearer.keys) byKey.set(key, [...(byKey.get(key) ?? []), bearer]);
  const withKeys = (keys: readonly string[]): Bearer[] => [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
  return (identifier) => {
    const understood = understandIdentifier(identifier);
    const bearing = withKeys(understood.keys);
    const judged = judgeKeys(understood, bearing);
    if (judged) return { ...judged, understood };
    const words = [...(nearQuery(understood) ?? '').matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, key]) =>
      key!.replace(/\\(.)/g, '$1'),
    );
    return { ...judgeNames(understood, withKeys(words), bearing), understood };
  };
}
