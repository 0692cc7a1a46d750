// Every node that bears one of the keys of an identifier.
CALL db.index.fulltext.queryNodes('poc_norms_identifiers', $query, {limit: toInteger($most)}) YIELD node AS n
WITH n {.id, ._kind, ._label, ._date, .symbol, .kind, ._identifiers, ._text} AS p
RETURN p.id AS id, p._kind AS kind, p._label AS label, p._date AS date, p.symbol AS symbol, p.kind AS sort, p._identifiers AS keys, p._text AS text, [] AS printed ORDER BY id
