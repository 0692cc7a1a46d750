// The cards of nodes, and every link between two of them, from the later to the earlier one.
CALL () {
  UNWIND $ids AS id
  MATCH (n:PocNormsRecord {id: id})
  RETURN collect({id: n.id, kind: n._kind, label: n._label, date: n._date}) AS nodes
}
CALL () {
  UNWIND $ids AS id
  MATCH (a:PocNormsRecord {id: id})-[r:_DESCENDS_FROM WHERE r._via IN $via]->(b:PocNormsRecord WHERE b.id IN $ids)
  RETURN collect({via: r._via, later: a.id, earlier: b.id, properties: properties(r)}) AS links
}
RETURN nodes, links
