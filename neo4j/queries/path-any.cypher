// The shortest ways that may turn round in time. Unless asked for, none goes through a work that merely cites both of its neighbours.
MATCH (source:PocNormsRecord {id: $source}), (target:PocNormsRecord {id: $target})
MATCH p = SHORTEST 200 (source)((a)-[r:_DESCENDS_FROM WHERE r._via IN $via]-(b))+(target)
WHERE $throughCoCitation OR none(i IN range(1, length(p) - 1)
  WHERE relationships(p)[i - 1]._via = 'CITES' AND relationships(p)[i]._via = 'CITES' AND startNode(relationships(p)[i - 1]) = nodes(p)[i] AND startNode(relationships(p)[i]) = nodes(p)[i])
WITH p WHERE length(p) <= toInteger($maxLength)
WITH collect(p) AS found
WITH [p IN found WHERE length(p) = reduce(least = 99, q IN found | CASE WHEN length(q) < least THEN length(q) ELSE least END)] AS shortest
UNWIND shortest AS p
WITH p ORDER BY length(p), reduce(text = '', n IN nodes(p) | text + n.id + ' ') LIMIT toInteger($first)
RETURN [n IN nodes(p) | {id: n.id, kind: n._kind, label: n._label, date: n._date}] AS nodes,
       [r IN relationships(p) | {via: r._via, later: startNode(r).id, earlier: endNode(r).id, properties: properties(r)}] AS links
