// Hits of a full-text query, without some nodes, with all that a hit shows. Scores tie often, so the id decides then.
CALL db.index.fulltext.queryNodes('poc_norms_text', $query, {limit: 1000}) YIELD node AS n, score
WHERE NOT n.id IN $without
WITH n, score ORDER BY score DESC, n.id
WITH collect({n: n, score: score}) AS rows
RETURN size(rows) AS total,
       [hit IN rows[toInteger($skip)..toInteger($skip) + toInteger($first)] | {id: hit.n.id, kind: hit.n._kind, label: hit.n._label, date: hit.n._date, text: hit.n._text, score: hit.score}] AS hits
