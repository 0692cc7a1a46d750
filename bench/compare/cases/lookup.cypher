// The node that bears one of some keys; the keys come ready, where the API understands the spelling of the identifier.
CALL db.index.fulltext.queryNodes('poc_norms_identifiers', $keys, {limit: 25}) YIELD node AS n
WITH n ORDER BY CASE WHEN n.id IN $ids THEN 0 ELSE 1 END, n.id
WITH collect({id: n.id, label: n._label, date: n._date}) AS bearers
RETURN {
  lookup: {
    outcome: CASE size(bearers) WHEN 0 THEN 'NOT_IN_THIS_GRAPH' WHEN 1 THEN 'FOUND' ELSE 'AMBIGUOUS' END,
    match: CASE size(bearers) WHEN 1 THEN bearers[0] END
  }
} AS data
