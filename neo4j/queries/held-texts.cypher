// How many texts of the Council are held, and from when to when; only held ones have a day of adoption, and those stand in an index.
MATCH (d:CouncilDocument) WHERE d.adoptedOn IS NOT NULL
RETURN count(d) AS count, toString(min(d.adoptedOn)) AS earliest, toString(max(d.adoptedOn)) AS latest
