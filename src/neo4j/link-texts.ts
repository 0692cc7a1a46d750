import type { ManagedTransaction } from 'neo4j-driver';

/** Joins the curated resolutions with the texts that are held of them, and answers whether any was joined anew. */
export async function linkTexts(transaction: Pick<ManagedTransaction, 'run'>): Promise<boolean> {
  const { summary } = await transaction.run(
    'MATCH (r:PocNormsResolution) MATCH (d:PocNormsCouncilDocument {id: r.id}) WHERE d.held MERGE (r)-[:HAS_TEXT]->(d)',
  );
  return summary.counters.containsUpdates();
}
