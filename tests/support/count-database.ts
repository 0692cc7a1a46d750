import type { Database } from '../../src/neo4j/database.ts';
import type { Counts } from '../../src/records/graph.ts';

/** Counts what the database holds of the records, by type and by relationship. */
export async function countDatabase(database: Database): Promise<Counts> {
  const session = database.reader();
  try {
    const nodes = await session.run(
      "MATCH (n:PocNormsRecord) UNWIND [label IN labels(n) WHERE NOT label IN ['PocNormsRecord', 'PocNormsDocument']] AS label WITH substring(label, 8) AS name RETURN name, count(*) AS count ORDER BY name",
    );
    const edges = await session.run(
      "MATCH (:PocNormsRecord)-[e]->(:PocNormsRecord) WHERE NOT type(e) STARTS WITH '_' RETURN type(e) AS name, count(*) AS count ORDER BY name",
    );
    const table = (result: typeof nodes): Record<string, number> =>
      Object.fromEntries(result.records.map((row) => [row.get('name') as string, row.get('count') as number]));
    return { nodes: table(nodes), edges: table(edges) };
  } finally {
    await session.close();
  }
}
