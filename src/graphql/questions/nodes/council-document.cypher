// A document of the Council that an imported text is or cites: by one of some ids, or else a resolution by its number, whose year is not said.
CALL () {
  MATCH (d:PocNormsCouncilDocument) WHERE d.id IN $ids RETURN d, 0 AS rank
  UNION ALL
  UNWIND $undated AS symbol
  MATCH (d:PocNormsCouncilDocument) WHERE d.symbol STARTS WITH symbol RETURN d, 1 AS rank
}
RETURN d.id AS id ORDER BY rank, d.held DESC, d.id LIMIT 1
