const ofOneType =
  /WITH collect\((\{node: (\w+)(?:, relationship: (\w+))?\})\) AS edges(.*\n\s*CALL \(edges\) \{\n\s*UNWIND edges AS edge\n\s*WITH edge\.node AS \2(?:, edge\.relationship AS \3)?\n\s*WITH \*\n)\s*(ORDER BY .*)\n/g;
const ofSeveralTypes =
  /RETURN collect\(edge\) AS edges\n(\s*\}(?:(?!RETURN collect\(edge\) AS edges)[^])*?UNWIND edges AS edge\n\s*WITH edge\n)\s*(ORDER BY .*)\n/g;

/**
 * The library collects all edges of a connection, then orders what it takes out of the collection, where each row that
 * waits in the order counts the whole collection as its own: a hundred of 600 documents took 51 MB, a fifth of what a
 * transaction may have. Rows that are collected in their order need none of that; taken out they stand in it.
 */
export function orderBeforeCollecting(cypher: string): string {
  return cypher
    .replace(ofOneType, 'WITH *\n$5\nWITH collect($1) AS edges$4')
    .replace(ofSeveralTypes, 'WITH edge\n$2\nRETURN collect(edge) AS edges\n$1');
}
