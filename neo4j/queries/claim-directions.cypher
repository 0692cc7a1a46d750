// In which directions what is held bears on claims, and by when each work had come out.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN id, COLLECT {
  MATCH (c)<-[:ON_CLAIM]-(e:Evidence)
  RETURN {direction: e.direction, published: COLLECT { MATCH (e)-[:FROM_WORK]->(w) RETURN toString(w._to) }[0]}
} AS evidence
