// Every provision on a mission that had been adopted by a day, or by that up to which facts were collected, or of one resolution alone, with its own words where the text is held.
MATCH (m:PocNormsMission {id: $id}) MATCH (dataset:PocNormsDataset {id: 'curated'})
WITH m, coalesce($day, dataset.factsUntil) AS day
RETURN day, m.endedTo AS endedTo, COLLECT {
  MATCH (r:PocNormsResolution)-[p:MANDATES]->(m) WHERE r.adoptedOn <= date(day) AND ($resolution IS NULL OR r.id = $resolution)
  OPTIONAL MATCH (t:PocNormsProvision {id: r.id + '#' + p.provision})
  WITH r, p, t ORDER BY p._order
  RETURN {
    id: r.id, kind: r._kind, label: r._label, date: r._date, symbol: r.symbol, adoptedOn: toString(r.adoptedOn), provision: p.provision, action: p.action, protectsCivilians: p.protectsCivilians, formula: p.formula,
    forceAuthorized: p.forceAuthorized, chapter: p.chapter, priority: p.priority, component: p.component, effectiveFrom: p.effectiveFrom, until: p.until,
    sourceLocator: p.sourceLocator, verification: p.verification, verificationNote: p.verificationNote, text: t.text
  }
} AS provisions
