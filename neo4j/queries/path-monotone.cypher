// The shortest ways from a later to an earlier node, every hop a step back in time.
MATCH (later:PocNormsRecord {id: $later}), (earlier:PocNormsRecord {id: $earlier})
MATCH p = SHORTEST 20 (later)((a)-[r:_DESCENDS_FROM WHERE r._via IN $via]->(b))+(earlier)
WITH p WHERE length(p) <= toInteger($maxLength)
WITH collect(p) AS found
WITH [p IN found WHERE length(p) = reduce(least = 99, q IN found | CASE WHEN length(q) < least THEN length(q) ELSE least END)] AS shortest
UNWIND shortest AS p
WITH p ORDER BY length(p), reduce(text = '', n IN nodes(p) | text + n.id + ' ') LIMIT toInteger($first)
RETURN [n IN nodes(p) | {id: n.id, kind: n._kind, label: n._label, date: n._date}] AS nodes,
       [r IN relationships(p) | {via: r._via, later: startNode(r).id, earlier: endNode(r).id, properties: properties(r)}] AS links
