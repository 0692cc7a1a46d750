// The cards of nodes by id or former id; `asked` is the id that was asked for.
UNWIND $ids AS asked
MATCH (n:PocNormsRecord)
WHERE n.id = asked OR (n.formerIds IS NOT NULL AND asked IN n.formerIds)
RETURN asked, n.id AS id, n._kind AS kind, n._label AS label, n._date AS date
