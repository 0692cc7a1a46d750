// The paragraphs of a held text that have one of some numbers, with what stands below them, in the order of the text.
MATCH (:PocNormsCouncilDocument {id: $document})-[:HAS_PROVISION]->(p:PocNormsProvision)
WHERE any(number IN $numbers WHERE p.number = number OR p.number STARTS WITH number + '(')
RETURN p.id AS id ORDER BY p.position LIMIT 100
