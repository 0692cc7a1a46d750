// First use, first words of the Council and first doctrine of a concept, by the records.
MATCH (c:PocNormsConcept {id: $id})
RETURN c.label AS label, coalesce(c.altLabels, []) AS altLabels, c.firstUsedOn AS firstUsedOn, c.sourceId AS sourceId, c.verification AS verification,
  COLLECT { MATCH (c)-[o:ORIGINATED_IN]->(m:PocNormsMission) WITH m, o ORDER BY m._from, m.id, o._order RETURN {id: m.id, label: m._label, sourceId: o.sourceId, verification: o.verification} }[0] AS origin,
  COLLECT { MATCH (c)-[n:FIRST_NAMED_IN]->(r:PocNormsResolution) WITH r, n ORDER BY n._order RETURN {id: r.id, label: r.symbol, date: r._date, provision: n.provision, words: n.words, sourceId: n.sourceId, verification: n.verification} } AS norms,
  COLLECT {
    MATCH (c)-[e:INTRODUCED_BY]->(d:PocNormsDoctrineDocument) RETURN {id: d.id, label: d._label, date: d._date, day: coalesce(toString(d._from), '9'), sourceId: e.sourceId, verification: e.verification, order: e._order}
    UNION ALL
    MATCH (c)<-[e:BASED_ON]-(d:PocNormsDoctrineDocument) RETURN {id: d.id, label: d._label, date: d._date, day: coalesce(toString(d._from), '9'), sourceId: e.sourceId, verification: e.verification, order: e._order}
  } AS doctrine
