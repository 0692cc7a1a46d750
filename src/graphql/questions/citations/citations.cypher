// The citations of a document: those that records hold, with what evidence says of the note, and those that readers found in imported texts.
CALL () {
  MATCH (c:PocNormsRecord)-[e:CITES]->(cited:PocNormsRecord {id: $id}) WHERE $origin IS NULL OR $origin = 'CURATED'
  RETURN c.id AS citing, c._label AS label, c._date AS date, coalesce(toString(c._from), '9') AS day, 'CURATED' AS origin, e.part AS part,
         coalesce('end note ' + toString(e.endnote), e.citedFrom) AS citedFrom, e.locator AS locator, NULL AS verb, NULL AS wrongYear,
         COLLECT { MATCH (v:PocNormsEvidence)-[:FROM_WORK]->(cited) WHERE e.endnote IS NOT NULL AND v.endnote = e.endnote AND EXISTS { (v)-[:REPORTED_BY]->(c) } RETURN v.direction } AS directions, e._order AS place
  UNION ALL
  MATCH (c:PocNormsCouncilDocument)-[e:CITES]->(:PocNormsCouncilDocument {id: $id}) WHERE $origin IS NULL OR $origin = 'IMPORTED'
  RETURN c.id AS citing, 'Security Council resolution ' + toString(c.number) + ' (' + toString(c.year) + ')' AS label, toString(c.adoptedOn) AS date, coalesce(toString(c.adoptedOn), '9') AS day, 'IMPORTED' AS origin, e.part AS part,
         e.citedFrom AS citedFrom, NULL AS locator, e.verb AS verb, e.wrongYear AS wrongYear, [] AS directions, e._order AS place
}
RETURN day, citing, label, date, origin, part, citedFrom, locator, verb, wrongYear, directions
ORDER BY place
