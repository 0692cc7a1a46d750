// What is reported for and against the claims that some words find; the full-text queries come ready. Independent studies are left out of both questions, since Cypher does not group by shared authors.
CALL () {
  UNWIND $queries AS one
  CALL db.index.fulltext.queryNodes('poc_norms_search', one.query, {limit: $most}) YIELD node AS n, score
  WITH n, toInteger(one.place) AS place, score
  WITH n, collect(place) AS places, sum(score) AS score
  WHERE places <> []
  WITH collect({n: n, places: places, score: score}) AS rows
  WITH rows, [place IN range(0, toInteger($things) - 1) | size([row IN rows WHERE place IN row.places])] AS having
  WITH rows, [count IN having | CASE WHEN count = 0 THEN 0.0 WHEN size(rows) > $rare * count THEN 0.1 + log($rare) ELSE 0.1 + log(toFloat(size(rows)) / count) END] AS weights
  WITH reduce(sum = 0.0, weight IN weights | sum + weight) AS whole, [row IN rows | {n: row.n, score: row.score, weight: reduce(sum = 0.0, place IN row.places | sum + weights[place])}] AS rows
  WITH rows, whole, reduce(best = 0.0, row IN rows | CASE WHEN row.weight > best THEN row.weight ELSE best END) AS best
  WITH rows, best, best * CASE WHEN $things <= 2 AND best > 0.999 * whole THEN 0.999 ELSE $enough END AS least
  UNWIND [row IN rows WHERE row.weight >= least] AS row
  WITH row.n AS n, row.score * row.weight / best * CASE WHEN row.n._prior > $highest THEN $highest ELSE row.n._prior END AS score
  WITH n AS c, score ORDER BY score DESC, c.id LIMIT 5
  RETURN c
}
WITH c, COLLECT {
  MATCH (c)<-[:ON_CLAIM]-(e:PocNormsEvidence)-[:FROM_WORK]->(w)
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
