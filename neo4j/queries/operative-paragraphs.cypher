// The operative paragraphs of a resolution, in their order, where its text is held.
MATCH (r:Resolution {id: $id})
RETURN r.symbol AS symbol, toString(r.adoptedOn) AS adoptedOn, COLLECT {
  MATCH (r)-[:HAS_TEXT]->()-[:HAS_PROVISION]->(t:Provision) WHERE t.part = 'OPERATIVE'
  WITH t ORDER BY t.position
  RETURN {number: t.number, text: t.text}
} AS paragraphs
