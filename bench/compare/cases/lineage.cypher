// What a node came from, over five links at the most, in one statement; the API walks level by level: see docs/decisions/0005-walks-go-level-by-level.md.
// Six links, since one more than asked for tells that there are more.
MATCH (origin:PocNormsRecord {id: $id})
CALL (origin) {
  MATCH p = (origin)-[steps:_DESCENDS_FROM*1..6]->(n)
  WHERE all(step IN steps WHERE step._via IN $via)
  WITH origin, n, min(length(p)) AS depth WHERE n <> origin
  WITH n, depth ORDER BY depth, coalesce(toString(n._from), '9'), n.id
  RETURN collect({node: n, depth: depth}) AS found
}
WITH origin, found, [hit IN found WHERE hit.depth <= 5] AS near
WITH origin, found, near, near[..100] AS shown
WITH origin, shown, size(near) > size(shown) OR size(found) > size(near) AS truncated, [hit IN shown | hit.node] AS nodes
CALL (origin, nodes) {
  UNWIND [origin] + nodes AS later
  MATCH (later)-[e:_DESCENDS_FROM WHERE e._via IN $via]->(earlier WHERE earlier IN nodes OR earlier = origin)
  WITH e, later, earlier ORDER BY e._via, later.id, earlier.id, e.sourceId, e.verification, coalesce(e.kind, e.action), coalesce(e.provision, toString(e.endnote), e.locator)
  RETURN collect({via: e._via, later: later.id, earlier: earlier.id, sourceId: e.sourceId}) AS links
}
RETURN {
  lineage: {
    origin: {id: origin.id, label: origin._label},
    truncated: truncated,
    nodes: [hit IN shown | {id: hit.node.id, label: hit.node._label, date: hit.node._date, depth: hit.depth}],
    links: links
  }
} AS data
