// In which directions what is held bears on claims, and by when each work had come out.
UNWIND $ids AS id
MATCH (c:PocNormsClaim {id: id})
RETURN id, COLLECT {
  MATCH (c)<-[:ON_CLAIM]-(e:PocNormsEvidence)
  RETURN {direction: e.direction, published: COLLECT { MATCH (e)-[:FROM_WORK]->(w:PocNormsDocument) RETURN toString(w._to) }[0]}
} AS evidence
