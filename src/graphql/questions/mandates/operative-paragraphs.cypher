// The operative paragraphs of a resolution, in their order, where its text is held.
MATCH (r:PocNormsResolution {id: $id})
RETURN r.symbol AS symbol, toString(r.adoptedOn) AS adoptedOn, COLLECT {
  MATCH (r)-[:HAS_TEXT]->(:PocNormsCouncilDocument)-[:HAS_PROVISION]->(t:PocNormsProvision) WHERE t.part = 'OPERATIVE'
  WITH t ORDER BY t.position
  RETURN {number: t.number, text: t.text}
} AS paragraphs
