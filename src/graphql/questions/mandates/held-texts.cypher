// How many texts of the Council are held, from when to when, and how many of them have no words of this version in the index; only held ones have a day of adoption, and those stand in an index.
MATCH (d:PocNormsCouncilDocument) WHERE d.adoptedOn IS NOT NULL
RETURN count(d) AS count, toString(min(d.adoptedOn)) AS earliest, toString(max(d.adoptedOn)) AS latest, sum(CASE d._words WHEN $words THEN 0 ELSE 1 END) AS notIndexed
