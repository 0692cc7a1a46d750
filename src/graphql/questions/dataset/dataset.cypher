// What the loader wrote of the dataset, counts by kind among it.
MATCH (d:PocNormsDataset {id: 'curated'})
RETURN d.version AS version, d.hash AS contentHash, toString(d.loadedAt) AS loadedAt, coalesce(d.quotes, 0) AS quotes,
       d.title AS title, d.factsUntil AS factsUntil, d.coverage AS coverage, d.licence AS licence, d.counts AS counts
