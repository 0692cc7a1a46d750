// Claims with what bears on them: the evidence with its work, the work's authors and issuers, and the organizations that the claim is about.
UNWIND range(0, size($claims) - 1) AS place
MATCH (c:Claim {id: $claims[place]})
RETURN c.id AS id, c.statement AS statement,
       [(c)-[:CONCERNS]->(o:Organization) | o.id] AS concerned,
       COLLECT {
         MATCH (c)<-[:ON_CLAIM]-(e:Evidence)-[:FROM_WORK]->(w)
         OPTIONAL MATCH (e)-[:REPORTED_BY]->(by)
         WITH e, w, by ORDER BY e.id
         RETURN {
           id: e.id, direction: e.direction, strength: e.strength, summary: e.summary, endnote: e.endnote, reportedBy: by.id,
           work: {id: w.id, kind: w._kind, label: w._label, date: w._date}, workKind: w.kind, published: toString(w._to),
           authors: [(w)-[:AUTHORED_BY]->(a) | {id: a.id, name: a.name}], issuers: [(w)-[:ISSUED_BY]->(o) | o.id]
         }
       } AS evidence
ORDER BY place
