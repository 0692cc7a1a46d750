// What has the things asked for, each found by a query of its own (those without a place only put texts higher), with all that a hit shows; `$linked` are ids of what has the first of them
// otherwise than by its texts. A thing weighs the more, the fewer have it of those that have any of them, up to one in `$rare`. A hit is what has `$enough` of the weight that the best one has; where
// no more than two things are asked for and something has all of them, it is what has all. What is a hit is decided before `$claimKinds` choose among claims, so that they find no more than there is
// without them. Prior weight counts up to `$highest`. Of equal ones the one whose id comes first stands first.
CALL () {
  UNWIND $queries AS one
  CALL db.index.fulltext.queryNodes('poc_norms_search', one.query, {limit: $most}) YIELD node AS n, score
  RETURN n, toInteger(one.place) AS place, score
  UNION ALL
  UNWIND $linked AS id
  MATCH (n:PocNormsRecord {id: id})
  RETURN n, 0 AS place, 1.0 AS score
}
WITH n, collect(DISTINCT place) AS places, sum(score) AS score
WHERE places <> []
WITH collect({n: n, places: places, score: score}) AS rows
WITH rows, [place IN range(0, toInteger($things) - 1) | size([row IN rows WHERE place IN row.places])] AS having
WITH rows, having, [count IN having | CASE WHEN count = 0 THEN 0.0 WHEN size(rows) > $rare * count THEN 0.1 + log($rare) ELSE 0.1 + log(toFloat(size(rows)) / count) END] AS weights
WITH having, reduce(sum = 0.0, weight IN weights | sum + weight) AS whole, [row IN rows | {n: row.n, places: row.places, score: row.score, weight: reduce(sum = 0.0, place IN row.places | sum + weights[place])}] AS rows
WITH having, rows, whole, reduce(best = 0.0, row IN rows | CASE WHEN row.weight > best THEN row.weight ELSE best END) AS best
WITH having, rows, best, best * CASE WHEN $things <= 2 AND best > 0.999 * whole THEN 0.999 ELSE $enough END AS least
UNWIND [row IN rows WHERE row.weight >= least AND NOT row.n.id IN $without AND ($claimKinds IS NULL OR row.n.kind IN $claimKinds)] AS row
WITH row.n AS n, row.places AS places, row.score * (row.weight / best)^2 * CASE WHEN row.n._prior > $highest THEN $highest ELSE row.n._prior END AS score, having
ORDER BY score DESC, n.id
WITH collect({n: n, places: places, score: score}) AS rows, head(collect(having)) AS having
RETURN size(rows) AS total, having,
       [hit IN rows[toInteger($skip)..toInteger($skip) + toInteger($first)] | {
         id: hit.n.id, kind: hit.n._kind, label: hit.n._label, date: hit.n._date, text: hit.n._text, score: hit.score, places: hit.places
       }] AS hits,
       CASE WHEN $all THEN [hit IN rows | hit.n.id] END AS ids
