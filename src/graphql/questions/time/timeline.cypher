// Dated nodes whose days meet the range, in the order of their first day; of each kind in the order of the index, so that a page costs no more than itself. No date covers more days than dataset.longestDays, so nothing that begins long before the range is looked at.
MATCH (dataset:PocNormsDataset {id: 'curated'})
UNWIND $kinds AS kind
CALL (dataset, kind) {
  MATCH (n:PocNormsRecord)
  WHERE n._kind = kind AND n._from >= date($since) - duration({days: coalesce(dataset.longestDays, 0)}) AND n._from >= date($after.from) AND n._from <= date($until)
    AND n._to >= date($since) AND (n._from > date($after.from) OR n._to > date($after.to) OR (n._to = date($after.to) AND n.id > $after.id))
    AND ($themes IS NULL OR EXISTS { (n)-[:HAS_THEME]->(t:PocNormsTheme) WHERE t.id IN $themes })
  RETURN n ORDER BY n._kind, n._from, n._to, n.id LIMIT toInteger($most)
}
RETURN n.id AS id, n._kind AS kind, n._label AS label, n._date AS date, toString(n._from) AS earliest, toString(n._to) AS latest
ORDER BY n._from, n._to, n.id LIMIT toInteger($most)
