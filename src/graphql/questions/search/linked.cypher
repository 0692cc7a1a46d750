// What cites some nodes, rests on them, takes their place, is recorded about them, or names them as its source, of some types or of all.
UNWIND $ids AS id
MATCH (:PocNormsRecord {id: id})<-[:CITES|BASED_ON|SUCCEEDS|CONCERNS|ABOUT|FROM_WORK|FIRST_NAMED_IN|ESTABLISHED_BY]-(n:PocNormsRecord)
WHERE $kinds IS NULL OR n._kind IN $kinds
RETURN DISTINCT n.id AS id ORDER BY id LIMIT 1000
