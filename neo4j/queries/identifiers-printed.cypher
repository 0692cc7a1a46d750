// Every node that bears one of the keys of an identifier, with what else a citation of it prints: organ, persons, organizations and imprint.
CALL db.index.fulltext.queryNodes('poc_norms_identifiers', $query, {limit: toInteger($most)}) YIELD node AS n
RETURN n.id AS id, n._kind AS kind, n._label AS label, n._date AS date, n.symbol AS symbol, n.kind AS sort, n._identifiers AS keys, n._text AS text,
  [word IN [n.organ, n.container, n.volume, n.pages, n.publisher, n.url, n.doi] WHERE word IS NOT NULL | toString(word)] + coalesce(n.editors, [])
    + COLLECT { MATCH (n)-[:AUTHORED_BY]->(p) RETURN p.name } + COLLECT { MATCH (n)-[:ISSUED_BY]->(o) UNWIND [o.name] + [(o)-[:PART_OF]->(whole) | whole.name] AS name RETURN name } AS printed
ORDER BY n.id
