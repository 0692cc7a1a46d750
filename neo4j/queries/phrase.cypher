// Every provision that has a phrase, in the order of time, with the missions that its resolution mandates.
CALL db.index.fulltext.queryNodes('poc_norms_provisions', $query, {limit: toInteger($most)}) YIELD node AS p
MATCH (d:CouncilDocument)-[:HAS_PROVISION]->(p)
WHERE ($since IS NULL OR d.adoptedOn >= date($since)) AND ($until IS NULL OR d.adoptedOn <= date($until))
WITH d, p, COLLECT { MATCH (d)<-[:HAS_TEXT]-(:Resolution)-[:MANDATES]->(m:Mission) RETURN DISTINCT {id: m.id, acronym: m._label} } AS missions
WHERE $mission IS NULL OR any(m IN missions WHERE m.id = $mission)
RETURN d.id AS resolution, d.symbol AS symbol, toString(d.adoptedOn) AS adoptedOn, p.number AS provision, p.part AS part, p.verb AS verb, p.text AS text, missions
ORDER BY d.adoptedOn, d.number, d.id, p.position
