/**
 * The library joins the branches of an interface relationship with UNION, which is distinct over the selected fields:
 * parallel edges vanish. The branches are disjoint by label, so UNION ALL answers the same without that loss.
 * tests/http/founding-queries.database.test.ts holds it.
 */
export function keepParallelEdges(cypher: string): string {
  return cypher.replace(/(RETURN edge\n\s*)UNION(?=\n)/g, '$1UNION ALL');
}
