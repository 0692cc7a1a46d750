// Doctrine issued by a day, with what took its place by then; missions whose mandate ran, with the protection provisions held by then.
CALL () {
  MATCH (d:PocNormsDoctrineDocument) WHERE d.issuedFrom <= date($day) AND d.kind IN $kinds
  WITH d ORDER BY d.issuedFrom DESC, d.id LIMIT toInteger($most)
  OPTIONAL MATCH (d)<-[s:SUCCEEDS]-(newer:PocNormsDoctrineDocument) WHERE newer._from <= date($day)
  WITH d, s, newer ORDER BY newer._from, newer.id, s._order
  WITH d, collect({kind: s.kind, id: newer.id, title: newer.title, date: newer._date, sourceId: s.sourceId})[0] AS newer
  ORDER BY d.issuedFrom DESC, d.id
  RETURN collect({id: d.id, kind: d._kind, label: d._label, date: d._date, newer: newer, effectiveOn: d.effectiveOn, reviewOn: d.reviewOn, said: d.status, saidBy: d.statusSourceId, sourceId: d.sourceId}) AS doctrine
}
CALL () {
  MATCH (m:PocNormsMission)
  WHERE m.startedFrom <= date($day) AND (m.endedTo IS NULL OR m.endedTo >= date($day)) AND ($missionKinds IS NULL OR m.kind IN $missionKinds)
  WITH m ORDER BY m.startedFrom, m.id LIMIT toInteger($most)
  RETURN collect({
    id: m.id, kind: m._kind, label: m._label, date: m._date, endRecorded: m.endedTo IS NOT NULL,
    provisions: COLLECT {
      MATCH (r:PocNormsResolution)-[p:MANDATES]->(m) WHERE r.adoptedOn <= date($day)
      WITH r, p ORDER BY p._order
      RETURN {symbol: r.symbol, provision: p.provision, adoptedOn: toString(r.adoptedOn), action: p.action, component: p.component, effectiveFrom: p.effectiveFrom, until: p.until, protectsCivilians: p.protectsCivilians}
    }
  }) AS missions
}
MATCH (d:PocNormsDataset {id: 'curated'})
RETURN doctrine, missions, d.factsUntil AS factsUntil
