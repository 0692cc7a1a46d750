// How many dated nodes meet a range, and how many have no known year and so stand in no timeline.
CALL () {
  MATCH (n:PocNormsRecord)
  WHERE n._kind IN $kinds AND n._from <= date($until) AND n._to >= date($since) AND ($themes IS NULL OR EXISTS { (n)-[:HAS_THEME]->(t:PocNormsTheme) WHERE t.id IN $themes })
  RETURN count(n) AS total
}
CALL () {
  MATCH (n:PocNormsRecord)
  WHERE n._kind IN $kinds AND n._from IS NULL AND ($themes IS NULL OR EXISTS { (n)-[:HAS_THEME]->(t:PocNormsTheme) WHERE t.id IN $themes })
  RETURN count(n) AS undated
}
RETURN total, undated
