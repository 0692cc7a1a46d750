// The first of some ids that is that of a document of the Council which an imported text is or cites.
MATCH (d:CouncilDocument) WHERE d.id IN $ids RETURN d.id AS id LIMIT 1
