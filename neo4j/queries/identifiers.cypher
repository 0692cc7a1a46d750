// Everything that bears one of the spellings as an identifier: ids, symbols (whole, or one half of a joint one), DOIs, acronyms, names.
MATCH (n:PocNormsRecord)
WHERE n.id IN $ids
   OR any(former IN coalesce(n.formerIds, []) WHERE former IN $ids)
   OR any(spelling IN [n.symbol] + coalesce(n.otherSymbols, []) WHERE spelling IN $symbols OR any(half IN $halves WHERE spelling STARTS WITH half + '-' OR spelling ENDS WITH '-' + half OR spelling STARTS WITH half + ','))
   OR (n.number = $number AND n.organ = 'SECURITY_COUNCIL')
   OR toLower(n.doi) = $doi
   OR any(name IN [n.acronym, n.name, n.title, n.label] + coalesce(n.formerNames, []) + coalesce(n.alternativeTitles, []) + coalesce(n.altLabels, []) + coalesce(n.alternativeNames, []) WHERE toLower(name) = $words)
RETURN n.id AS id, n._kind AS kind, n._label AS label, n._date AS date, n.symbol AS symbol
ORDER BY CASE WHEN n.id IN $ids THEN 0 ELSE 1 END, n.id
LIMIT 25
