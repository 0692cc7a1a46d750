// A mission with every provision that mandates it, and what is claimed about it with the works behind each claim.
MATCH (m:PocNormsMission {id: $id})
RETURN {
  missions: [{
    acronym: m.acronym, name: m.name, startedOn: m.startedOn,
    countries: COLLECT { MATCH (m)-[:DEPLOYED_IN]->(c:PocNormsCountry) WITH c ORDER BY c.id RETURN {id: c.id, name: c.name} },
    mandatedByConnection: {
      totalCount: COUNT { (m)<-[:MANDATES]-(:PocNormsResolution) },
      edges: COLLECT {
        MATCH (m)<-[e:MANDATES]-(r:PocNormsResolution)
        WITH e, r ORDER BY e.provision, r.id, e._order LIMIT 100
        RETURN {
          properties: {
            provision: e.provision, action: e.action, protectsCivilians: e.protectsCivilians, formula: e.formula, forceAuthorized: e.forceAuthorized,
            sourceId: e.sourceId, sourceLocator: e.sourceLocator
          },
          node: {id: r.id, symbol: r.symbol, title: r.title, adoptedOn: toString(r.adoptedOn)}
        }
      }
    },
    claims: COLLECT {
      MATCH (m)<-[:CONCERNS]-(c:PocNormsClaim)
      WITH c ORDER BY c.id LIMIT 100
      RETURN {
        id: c.id, statement: c.statement, currentStatus: c.currentStatus,
        evidence: COLLECT {
          MATCH (c)<-[:ON_CLAIM]-(e:PocNormsEvidence)
          WITH e ORDER BY e.id LIMIT 100
          RETURN {
            id: e.id, direction: e.direction, strength: e.strength, endnote: e.endnote, summary: e.summary,
            work: head([(e)-[:FROM_WORK]->(w) | {id: w.id, title: w.title, year: w.year}])
          }
        }
      }
    }
  }]
} AS data
