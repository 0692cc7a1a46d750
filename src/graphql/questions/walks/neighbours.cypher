// One step of a walk: what the nodes of a frontier descend from, what descends from them, or both. At most $most links, so that a step has a bounded cost.
UNWIND $sides AS side
CALL (side) {
  WITH side WHERE side = 'EARLIER'
  UNWIND $frontier AS id
  MATCH (a:PocNormsRecord {id: id})-[r:_DESCENDS_FROM WHERE r._via IN $via]->(b:PocNormsRecord WHERE $kinds IS NULL OR b._kind IN $kinds)
  RETURN a, r, b LIMIT toInteger($most)
  UNION ALL
  WITH side WHERE side = 'LATER'
  UNWIND $frontier AS id
  MATCH (a:PocNormsRecord {id: id})<-[r:_DESCENDS_FROM WHERE r._via IN $via]-(b:PocNormsRecord WHERE $kinds IS NULL OR b._kind IN $kinds)
  RETURN a, r, b LIMIT toInteger($most)
}
RETURN side, a.id AS from, b.id AS to, r._via AS via, coalesce(toString(b._from), '9') AS day, count(*) AS edges
