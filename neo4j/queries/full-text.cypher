// What has the things asked for, each found by a query of its own, with all that a hit shows. A thing weighs the more, the fewer have it of those that have any of them; a hit is what has
// `$enough` of the weight that the best one has. Of equal ones the one whose id comes first stands first.
CALL () {
  UNWIND range(0, size($asked) - 1) AS place
  CALL db.index.fulltext.queryNodes('poc_norms_words', $asked[place], {limit: $most}) YIELD node AS n, score
  RETURN n, place, score
  UNION ALL
  UNWIND $bonus AS query
  CALL db.index.fulltext.queryNodes('poc_norms_words', query, {limit: $most}) YIELD node AS n, score
  RETURN n, null AS place, score
  UNION ALL
  UNWIND $linkedTo AS id
  MATCH (:PocNormsRecord {id: id})<-[:CITES|BASED_ON|SUCCEEDS|CONCERNS|ABOUT|FROM_WORK|FIRST_NAMED_IN|ESTABLISHED_BY]-(n:PocNormsRecord)
  WHERE $kinds IS NULL OR n._kind IN $kinds
  RETURN DISTINCT n, 0 AS place, 1.0 AS score
}
WITH n, collect(DISTINCT place) AS places, sum(score) AS score
WHERE places <> []
WITH collect({n: n, places: places, score: score}) AS rows
WITH rows, [place IN range(0, size($asked) - 1) | size([row IN rows WHERE place IN row.places])] AS having
WITH rows, having, [count IN having | CASE count WHEN 0 THEN 0.0 ELSE 0.1 + log(toFloat(size(rows)) / count) END] AS weights
WITH having, [row IN rows | {n: row.n, places: row.places, score: row.score, weight: reduce(sum = 0.0, place IN row.places | sum + weights[place])}] AS rows
WITH having, rows, reduce(best = 0.0, row IN rows | CASE WHEN row.weight > best THEN row.weight ELSE best END) AS best
CALL (rows, best) {
  UNWIND rows AS row
  WITH row WHERE row.weight >= $enough * best AND NOT row.n.id IN $without
  WITH row.n AS n, row.score * row.weight / best * row.n._prior AS score, row.places AS places
  ORDER BY score DESC, n.id
  RETURN collect({n: n, score: score, places: places}) AS hits
}
WITH having, hits AS rows
RETURN size(rows) AS total, [place IN range(0, size(having) - 1) WHERE having[place] = 0 | place] AS nowhere,
       [hit IN rows[toInteger($skip)..toInteger($skip) + toInteger($first)] | {
         id: hit.n.id, kind: hit.n._kind, label: hit.n._label, date: hit.n._date, text: hit.n._text, score: hit.score, places: hit.places
       }] AS hits,
       CASE WHEN $all THEN [hit IN rows | hit.n.id] END AS ids
