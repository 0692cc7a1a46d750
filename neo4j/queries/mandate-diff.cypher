// What two resolutions do to a mission, and their operative paragraphs where the texts are held.
UNWIND $ids AS id
MATCH (r:Resolution {id: id})
RETURN r.id AS id, r.symbol AS symbol, toString(r.adoptedOn) AS adoptedOn,
  COLLECT {
    MATCH (r)-[p:MANDATES]->(:Mission {id: $mission})
    OPTIONAL MATCH (t:Provision {id: r.id + '#' + p.provision})
    WITH p, t.text AS text
    RETURN {id: r.id, kind: r._kind, label: r._label, date: r._date, symbol: r.symbol, adoptedOn: toString(r.adoptedOn), provision: p.provision, action: p.action, protectsCivilians: p.protectsCivilians, formula: p.formula,
      forceAuthorized: p.forceAuthorized, chapter: p.chapter, priority: p.priority, component: p.component, effectiveFrom: p.effectiveFrom, until: p.until, sourceLocator: p.sourceLocator,
      verification: p.verification, verificationNote: p.verificationNote, text: text}
  } AS provisions,
  COLLECT {
    MATCH (r)-[:HAS_TEXT]->()-[:HAS_PROVISION]->(t:Provision) WHERE t.part = 'OPERATIVE'
    WITH t ORDER BY t.position
    RETURN {number: t.number, text: t.text}
  } AS paragraphs
