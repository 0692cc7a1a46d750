// What the loader wrote of the dataset, and counts by kind.
MATCH (d:PocNormsDataset {id: 'curated'})
CALL () { MATCH (n:PocNormsRecord) WITH n._kind AS kind, count(*) AS count ORDER BY kind RETURN collect({kind: kind, count: count}) AS nodes }
CALL () { MATCH (:PocNormsRecord)-[e]->(:PocNormsRecord) WHERE NOT type(e) STARTS WITH '_' WITH type(e) AS kind, count(*) AS count ORDER BY kind RETURN collect({kind: kind, count: count}) AS edges }
RETURN d.version AS version, d.hash AS contentHash, toString(d.loadedAt) AS loadedAt, coalesce(d.quotes, 0) AS quotes,
       d.title AS title, d.factsUntil AS factsUntil, d.coverage AS coverage, d.licence AS licence, nodes, edges
