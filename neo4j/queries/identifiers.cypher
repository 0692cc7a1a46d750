// Every node that bears one of the keys of an identifier, those whose id it is first.
CALL db.index.fulltext.queryNodes('poc_norms_identifiers', $query, {limit: 25}) YIELD node AS n
RETURN n.id AS id, n._kind AS kind, n._label AS label, n._date AS date, n.symbol AS symbol
ORDER BY CASE WHEN n.id IN $ids THEN 0 ELSE 1 END, n.id
