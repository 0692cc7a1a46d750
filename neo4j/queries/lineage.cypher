// From the origin to every node that can be reached, each by a shortest way; then all links between what is shown.
// The walk itself is not bounded by depth: a bounded quantifier keeps a state for every step and takes exponential time on cycles, an unbounded one is linear.
MATCH (origin:PocNormsRecord {id: $id})
CALL (origin) {
  CALL (origin) {
    WITH origin WHERE 'EARLIER' IN $sides
    MATCH p = ANY SHORTEST (origin)((a)-[r:_DESCENDS_FROM WHERE r._via IN $via]->(b WHERE $kinds IS NULL OR b._kind IN $kinds))+(n)
    WHERE n <> origin
    RETURN n, length(p) AS depth, 'EARLIER' AS side
    UNION ALL
    WITH origin WHERE 'LATER' IN $sides
    MATCH p = ANY SHORTEST (origin)((a)<-[r:_DESCENDS_FROM WHERE r._via IN $via]-(b WHERE $kinds IS NULL OR b._kind IN $kinds))+(n)
    WHERE n <> origin
    RETURN n, length(p) AS depth, 'LATER' AS side
  }
  WITH n, depth, side ORDER BY depth, coalesce(toString(n._from), '9'), n.id
  RETURN collect({n: n, depth: depth, side: side}) AS found
}
WITH origin, found, [hit IN found WHERE hit.depth <= toInteger($maxDepth)][..toInteger($first)] AS shown
WITH origin, shown, size(found) > size(shown) AS truncated, [origin] + [hit IN shown | hit.n] AS members
CALL (members) {
  UNWIND members AS a
  MATCH (a)-[r:_DESCENDS_FROM WHERE r._via IN $via]->(b) WHERE b IN members
  RETURN collect({via: r._via, later: startNode(r).id, earlier: endNode(r).id, properties: properties(r)}) AS links
}
RETURN {id: origin.id, kind: origin._kind, label: origin._label, date: origin._date} AS origin, truncated, links,
       [hit IN shown | {id: hit.n.id, kind: hit.n._kind, label: hit.n._label, date: hit.n._date, depth: hit.depth, side: hit.side}] AS nodes
