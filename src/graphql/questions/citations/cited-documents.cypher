// What citations need to know of documents, by id: their own fields, the persons behind them in order, and the organizations that issued them with what each is part of.
UNWIND $ids AS id
MATCH (d:PocNormsDocument {id: id})
RETURN d {
  .id, .kind, .title, .symbol, .url, .issuedOn, .organ, .authors, .editors, .container, .volume, .pages, .publisher, .doi,
  persons: COLLECT { MATCH (d)-[by:AUTHORED_BY]->(p:PocNormsPerson) RETURN {id: p.id, name: p.name} ORDER BY by.position, p.id },
  issuers: COLLECT { MATCH (d)-[:ISSUED_BY]->(o:PocNormsOrganization) RETURN {name: o.name, partOf: [(o)-[:PART_OF]->(whole:PocNormsOrganization) | whole.name]} ORDER BY o.name, o.id }
} AS document
