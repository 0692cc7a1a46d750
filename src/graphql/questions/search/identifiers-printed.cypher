// Every node that bears one of the keys of an identifier, with what else a citation of it prints: organ, persons, organizations and imprint.
CALL db.index.fulltext.queryNodes('poc_norms_identifiers', $query, {limit: toInteger($most)}) YIELD node AS n
WITH n, n {.id, ._kind, ._label, ._date, .symbol, .kind, ._identifiers, ._text, .organ, .container, .volume, .pages, .publisher, .editors, .url, .doi} AS p
RETURN p.id AS id, p._kind AS kind, p._label AS label, p._date AS date, p.symbol AS symbol, p.kind AS sort, p._identifiers AS keys, p._text AS text,
  [word IN [p.organ, p.container, p.volume, p.pages, p.publisher, p.url, p.doi] WHERE word IS NOT NULL | toString(word)] + coalesce(p.editors, [])
    + COLLECT { MATCH (n)-[:AUTHORED_BY]->(person:PocNormsPerson) RETURN person.name } + COLLECT { MATCH (n)-[:ISSUED_BY]->(o:PocNormsOrganization) UNWIND [o.name] + [(o)-[:PART_OF]->(whole:PocNormsRecord) | whole.name] AS name RETURN name } AS printed
ORDER BY id
