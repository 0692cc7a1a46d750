// Every node that bears one of the keys of an identifier.
CALL db.index.fulltext.queryNodes('poc_norms_identifiers', $query, {limit: toInteger($most)}) YIELD node AS n
RETURN n.id AS id, n._kind AS kind, n._label AS label, n._date AS date, n.symbol AS symbol, n.kind AS sort, n._identifiers AS keys, n._text AS text, [] AS printed ORDER BY n.id
