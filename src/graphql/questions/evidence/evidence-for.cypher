// Claims with what bears on them: the evidence with its work, the work's authors and issuers, and the organizations that the claim is about. Texts are those of the first `$shown` alone.
UNWIND range(0, size($claims) - 1) AS place
MATCH (c:PocNormsClaim {id: $claims[place]})
RETURN c.id AS id, CASE WHEN place < $shown THEN c.statement END AS statement,
       [(c)-[:CONCERNS]->(o:PocNormsOrganization) | o.id] AS concerned,
       COLLECT {
         MATCH (c)<-[:ON_CLAIM]-(e:PocNormsEvidence)-[:FROM_WORK]->(w:PocNormsDocument)
         OPTIONAL MATCH (e)-[:REPORTED_BY]->(by:PocNormsDocument)
         WITH e, w, by ORDER BY e.id, w.id, by.id
         RETURN {
           id: e.id, direction: e.direction, reportedBy: by.id,
           strength: CASE WHEN place < $shown THEN e.strength END, summary: CASE WHEN place < $shown THEN e.summary END, endnote: CASE WHEN place < $shown THEN e.endnote END,
           work: {id: w.id, kind: w._kind, label: w._label, date: w._date}, workKind: w.kind, published: toString(w._to),
           authors: [(w)-[:AUTHORED_BY]->(a:PocNormsPerson) | {id: a.id, name: a.name}], issuers: [(w)-[:ISSUED_BY]->(o:PocNormsOrganization) | o.id]
         }
       } AS evidence
ORDER BY place
