// What bears a name or has the words in its text, the best first; all queries come ready, where the API makes them of the phrase.
CALL () {
  CALL db.index.fulltext.queryNodes('poc_norms_identifiers', $keys, {limit: 25}) YIELD node AS n
  WITH n ORDER BY CASE WHEN n.id IN $ids THEN 0 ELSE 1 END, n.id
  RETURN collect(n) AS exact
}
CALL (exact) {
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
  WHERE NOT n IN exact
  WITH n, score ORDER BY score DESC, n.id
  RETURN collect({node: n, score: score}) AS rest
}
WITH [n IN exact | {node: n, score: 1000}] + rest AS rows
RETURN {
  search: {
    total: size(rows),
    hits: [row IN rows[..20] | {id: row.node.id, label: row.node._label, date: row.node._date, score: row.score}]
  }
} AS data
