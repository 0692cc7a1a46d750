/**
 * A statement of @neo4j/graphql without what makes it answer less than it is asked, or take more memory than it needs.
 * What is not of the library passes unchanged.
 */
export function mendStatement(cypher: string): string {
  return orderBeforeCollecting(keepParallelEdges(cypher));
}

/**
 * The library joins the branches of an interface relationship with UNION, which is distinct over the selected fields:
 * parallel edges vanish. The branches are disjoint by label, so UNION ALL answers the same without that loss.
 * tests/http/founding-queries.database.test.ts holds it.
 */
function keepParallelEdges(cypher: string): string {
  return cypher.replace(/(RETURN edge\n\s*)UNION(?=\n)/g, '$1UNION ALL');
}

const ofOneType =
  /WITH collect\((\{node: (\w+)(?:, relationship: (\w+))?\})\) AS edges(.*\n\s*CALL \(edges\) \{\n\s*UNWIND edges AS edge\n\s*WITH edge\.node AS \2(?:, edge\.relationship AS \3)?\n\s*WITH \*\n)\s*(ORDER BY .*)\n/g;
const ofSeveralTypes =
  /RETURN collect\(edge\) AS edges\n(\s*\}(?:(?!RETURN collect\(edge\) AS edges)[^])*?UNWIND edges AS edge\n\s*WITH edge\n)\s*(ORDER BY .*)\n/g;

/**
 * The library collects all edges of a connection, then orders what it takes out of the collection, where each row that
 * waits in the order counts the whole collection as its own: a hundred of 600 documents took 51 MB, a fifth of what a
 * transaction may have. Rows that are collected in their order need none of that; taken out they stand in it.
 */
function orderBeforeCollecting(cypher: string): string {
  return cypher
    .replace(ofOneType, 'WITH *\n$5\nWITH collect($1) AS edges$4')
    .replace(ofSeveralTypes, 'WITH edge\n$2\nRETURN collect(edge) AS edges\n$1');
}
