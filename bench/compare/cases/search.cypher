// What bears a name or has the words in its text, the best first; both queries come ready, where the API makes them of the phrase.
CALL () {
  CALL db.index.fulltext.queryNodes('poc_norms_identifiers', $keys, {limit: 25}) YIELD node AS n
  WITH n ORDER BY CASE WHEN n.id IN $ids THEN 0 ELSE 1 END, n.id
  RETURN collect(n) AS exact
}
CALL (exact) {
  CALL db.index.fulltext.queryNodes('poc_norms_text', $words, {limit: 1000}) YIELD node AS n, score
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
