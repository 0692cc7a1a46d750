// References to nodes by id or, where none has it, by former id; `asked` is the id that was asked for.
UNWIND $ids AS asked
OPTIONAL MATCH (present:PocNormsRecord {id: asked.id})
CALL (asked, present) {
  WITH present WHERE present IS NOT NULL RETURN present AS n
  UNION ALL
  WITH asked, present WHERE present IS NULL
  CALL db.index.fulltext.queryNodes('poc_norms_identifiers', asked.query, {limit: 1}) YIELD node
  RETURN node AS n
}
RETURN asked.id AS asked, n.id AS id, n._kind AS kind, n._label AS label, n._date AS date
