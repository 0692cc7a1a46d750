// How many texts of the Council are held, and from when to when.
MATCH (d:CouncilDocument) WHERE d.held
RETURN count(d) AS count, toString(min(d.adoptedOn)) AS earliest, toString(max(d.adoptedOn)) AS latest
