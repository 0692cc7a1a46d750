import type { ManagedTransaction } from 'neo4j-driver';

/** Joins the curated resolutions with their held texts. Returns whether any was newly joined. */
export async function linkTexts(transaction: Pick<ManagedTransaction, 'run'>): Promise<boolean> {
  const { summary } = await transaction.run(
    'MATCH (r:PocNormsResolution) MATCH (d:PocNormsCouncilDocument {id: r.id}) WHERE d.held MERGE (r)-[:HAS_TEXT]->(d)',
  );
  return summary.counters.containsUpdates();
}
