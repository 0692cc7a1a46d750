// The texts that have a phrase, in the order of time: at which places, and the missions that the resolution mandates.
CALL db.index.fulltext.queryNodes('poc_norms_phrases', $query) YIELD node AS p
MATCH (d:PocNormsCouncilDocument)-[:HAS_PROVISION]->(p)
WHERE ($since IS NULL OR d.adoptedOn >= date($since)) AND ($until IS NULL OR d.adoptedOn <= date($until))
WITH d, collect(p.position) AS positions
WITH d, positions, COLLECT { MATCH (d)<-[:HAS_TEXT]-(:PocNormsResolution)-[:MANDATES]->(m:PocNormsMission) WITH DISTINCT m ORDER BY m._label, m.id RETURN {id: m.id, acronym: m._label} } AS missions
WHERE $mission IS NULL OR any(m IN missions WHERE m.id = $mission)
RETURN d.id AS resolution, d.symbol AS symbol, toString(d.adoptedOn) AS adoptedOn, positions, missions
ORDER BY d.adoptedOn, d.number, d.id
