// Provisions of texts by their places, in the order of both.
UNWIND range(0, size($places) - 1) AS row
MATCH (d:PocNormsCouncilDocument {id: $places[row].resolution})-[:HAS_PROVISION]->(p:PocNormsProvision)
WHERE p.position IN $places[row].positions
RETURN d.id AS resolution, p.number AS provision, p.part AS part, p.verb AS verb, p.text AS text
ORDER BY row, p.position
