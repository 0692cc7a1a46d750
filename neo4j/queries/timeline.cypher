// Dated nodes whose days meet the range, in the order of their first day, and how many have no known year.
CALL () {
  MATCH (n:PocNormsRecord)
  WHERE n._from IS NOT NULL AND n._kind IN $kinds
    AND ($until IS NULL OR n._from <= date($until)) AND ($since IS NULL OR n._to >= date($since))
    AND ($themes IS NULL OR EXISTS { (n)-[:HAS_THEME]->(t:Theme) WHERE t.id IN $themes })
  WITH n ORDER BY n._from, n._to, n.id
  RETURN collect({id: n.id, kind: n._kind, label: n._label, date: n._date, earliest: toString(n._from), latest: toString(n._to)}) AS rows
}
CALL () {
  MATCH (n:PocNormsRecord)
  WHERE n._from IS NULL AND n._kind IN $kinds AND ($themes IS NULL OR EXISTS { (n)-[:HAS_THEME]->(t:Theme) WHERE t.id IN $themes })
  RETURN count(n) AS undated
}
RETURN size(rows) AS total, undated, rows[toInteger($skip)..toInteger($skip) + toInteger($first)] AS items
