// What is reported for and against the claims that some words find; the full-text query comes ready. Independent studies are left out of both questions, since Cypher does not group by shared authors.
CALL db.index.fulltext.queryNodes('poc_norms_text', $words, {limit: 1000}) YIELD node AS c, score
WITH c ORDER BY score DESC, c.id LIMIT 5
WITH c, COLLECT {
  MATCH (c)<-[:ON_CLAIM]-(e:Evidence)-[:FROM_WORK]->(w)
  WITH e, w, CASE e.direction WHEN 'SUPPORTS' THEN 0 WHEN 'QUALIFIES' THEN 1 WHEN 'DISPUTES' THEN 2 ELSE 3 END AS place ORDER BY place, e.id
  RETURN {
    id: e.id, direction: e.direction, strength: e.strength, summary: e.summary, endnote: e.endnote,
    work: {id: w.id, label: w._label, date: w._date}
  }
} AS evidence
WITH c, evidence, [item IN evidence | item.direction] AS directions
RETURN {
  evidenceFor: {
    claims: collect({
      id: c.id, statement: c.statement, evidence: evidence,
      status: CASE WHEN 'DISPUTES' IN directions THEN 'CONTESTED' WHEN 'QUALIFIES' IN directions THEN 'QUALIFIED' WHEN 'SUPPORTS' IN directions THEN 'SUPPORTED' ELSE 'UNEVIDENCED' END
    })
  }
} AS data
